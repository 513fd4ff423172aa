//! What may be lost when a future is dropped before it is done.
//!
//! A future is taken apart as far as its tokens go: through combinators, async blocks and, by their text in the same file, the functions that
//! it calls. What is left are *operations*, each of which the compiler is asked about by type, or the table answers by its path.

mod called;
mod kept;
mod message;
pub mod promise;
mod questions;
mod turn;
mod words;

use std::collections::HashSet;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Arm, Attribute, Block, Expr, ExprCall, ExprMethodCall, Macro, Stmt};

use crate::declared::{Declared, is_place, strip_references};
use crate::ir::NodeId;
use crate::known::cancel::{self, Verdict};
use crate::later;
use crate::loss;
use crate::macros::{self, On, Opened};
use crate::names;
use crate::rewrite;
use crate::rules::Scene;
use crate::span;
use crate::survey::Macros;

use called::{Called, Callee};
pub use questions::{BY_TRAIT, Of, Sort, asks, asks_unknown, traits};
pub use turn::{Repeats, Turn};
pub use words::Dropped;

type Ends = (proc_macro2::Span, proc_macro2::Span);

/// Something that waits, and may be dropped while it does.
pub struct Operation {
    pub what: What,
    /// The future itself, where its type can be asked.
    pub future: Option<NodeId>,
    /// What is underlined.
    pub ends: Ends,
    /// The same as somebody would write it, in short.
    pub name: String,
    /// The operation itself, which may be in a function that is called there.
    pub text: String,
    /// What it reads into or sends, where that is short.
    pub argument: Option<String>,
    /// The variables of which its arguments are put together in the open, but for what is cloned.
    pub made_of: Option<Vec<String>>,
    /// The functions through which it is reached, each with the line of what it does next: a call, or the operation.
    pub way: Vec<Step>,
    /// What it works on: `self.reader` as its segments. Empty: nothing that would be there afterwards.
    pub places: Vec<Vec<String>>,
    /// What is dropped is the value of a variable.
    pub by_value: bool,
    /// No operation, but a value that is in a local at an await.
    pub kept: Option<Kept>,
    /// The method of the annotated function through which it is reached, if there may be a fact about that.
    pub stated: Option<Stated>,
}

/// A value that is taken out of somewhere, and is only in a local at a later await.
pub struct Kept {
    pub name: String,
    /// Where it was.
    pub from: String,
    /// The line of that await.
    pub line: usize,
}

/// A method, and the place on which it is called.
#[derive(Clone, Debug)]
pub struct Stated {
    pub method: String,
    pub at: NodeId,
    pub of: TokenStream,
}

/// On the way down to an operation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    pub function: String,
    pub line: usize,
}

impl Operation {
    /// Does the loss matter to the code that may still run when the future has been dropped? What is not used again nobody misses.
    pub fn matters(&self, later: &later::Code) -> bool {
        if self.by_value && later.any(&["abort"]) {
            return false;
        }
        match &self.places[..] {
            // Where nothing is there that could be used: does the function go on?
            [] => later.any(&["await", "select", "select_biased"]),
            places => places.iter().any(|place| later.place(place, &|method| self.is_harmless(method))),
        }
    }

    /// True for a method that does not come across what was lost: it ends what it is called on, asks something of it, or goes the other way.
    fn is_harmless(&self, method: &str) -> bool {
        const ENDS: &[&str] = &[
            "abort",
            "capacity",
            "close",
            "forget",
            "id",
            "is_closed",
            "is_empty",
            "is_finished",
            "kill",
            "len",
            "local_addr",
            "peer_addr",
            "set_nodelay",
            "shutdown",
            "start_kill",
        ];
        let name = self.text.split('(').next().and_then(|callee| callee.rsplit('.').next()).unwrap_or_default();
        let other_way = match name {
            _ if name.starts_with("read") => method.starts_with("write") || method == "flush",
            _ if name.starts_with("write") => method.starts_with("read"),
            _ => false,
        };
        other_way || ENDS.binary_search(&method).is_ok()
    }

    /// True if a finding about the other one would be about the same thing: bytes of the same stream.
    pub fn says_as_much_as(&self, other: &Operation) -> bool {
        let by_name = |operation: &Operation| match &operation.what {
            What::Method { name, .. } => cancel::always_loses(name),
            _ => None,
        };
        by_name(self).is_some() && by_name(self) == by_name(other) && self.places == other.places
    }

    /// True if what is lost is just what somebody gives up who has waited long enough: the connection that was not made, the answer that did
    /// not come.
    pub fn is_given_up(&self) -> bool {
        self.by_value
            || matches!(
                self.marker(Verdict::Unsafe),
                "argument" | "connection" | "guard" | "outcome" | "output" | "response" | "rows" | "value" | ""
            )
    }
}

/// What has been told of: one call that loses something is told of once, however many operations behind it do.
#[derive(Default)]
pub struct Told(HashSet<(String, String)>);

impl Told {
    /// True if an operation before this one, behind the same call, is sure to lose something.
    pub fn already(&mut self, operation: &Operation) -> bool {
        let Some(step) = operation.way.first() else { return false };
        let call = (operation.name.clone(), step.function.clone());
        let sure = match &operation.what {
            What::Method { name, .. } => cancel::always_loses(name).is_some(),
            What::Known { verdict, .. } => *verdict == Verdict::Unsafe,
            What::Stated { .. } | What::Itself | What::Unknown => false,
        };
        self.0.contains(&call) || (sure && !self.0.insert(call))
    }
}

/// How an operation is judged.
pub enum What {
    /// By the type of its receiver, and its name.
    Method { name: String, receiver: Subject },
    /// By what somebody has stated about a method that is judged by its text as well.
    Stated { name: String, receiver: Subject },
    /// By its own type.
    Itself,
    /// By its path.
    Known { verdict: Verdict, lost: &'static str },
    /// Nothing can be asked.
    Unknown,
}

/// Where a type can be asked.
pub enum Subject {
    /// Of a value that passes through.
    Value(NodeId),
    /// Of a place, behind an expression that may mention it.
    Place(NodeId, TokenStream),
    Nowhere,
}

/// The code that a future comes from.
struct Code<'c> {
    macros: &'c Macros,
    /// Where its variables are bound.
    block: &'c Block,
    /// A function of the file that is called: its text, not what the compiler sees.
    called: Option<&'c Called>,
    /// The call of the annotated function by which it is reached.
    reached: Option<&'c Reached>,
    way: Vec<Step>,
}

/// A call in the annotated function.
struct Reached {
    id: NodeId,
    ends: Ends,
    name: String,
}

/// The operations of the future that an expression of the function makes.
pub fn operations(scene: &Scene<'_>, future: &Expr) -> Vec<Operation> {
    let mut judge = Judge { scene, found: Vec::new(), blocks: HashSet::new() };
    judge.future(&Code::of(scene), future);
    judge.found
}

/// The awaits of the function at which it has something in hand that would be lost with its future.
pub fn in_hand(scene: &Scene<'_>) -> loss::Held {
    let Scene { signature, block, macros, function, .. } = *scene;
    loss::held(loss::Code { signature, block, macros, function })
}

/// The names of its locals that may have such a thing.
pub fn carriers(scene: &Scene<'_>) -> HashSet<String> {
    let Scene { signature, block, macros, function, .. } = *scene;
    loss::carriers(loss::Code { signature, block, macros, function })
}

/// The operations that the function itself awaits, each with the expression that is awaited.
pub fn awaited(scene: &Scene<'_>) -> Vec<(NodeId, Operation)> {
    // What others have made of an async fn returns its body as one block.
    let boxed = scene.signature.asyncness.is_none();
    let mut awaits = Awaits { macros: scene.macros, boxed, as_text: false, found: Vec::new() };
    awaits.visit_block(scene.block);
    let each = awaits.found.into_iter().flat_map(|Awaited { future, joined }| {
        let mut judge = Judge { scene, found: Vec::new(), blocks: HashSet::new() };
        let code = Code::of(scene);
        judge.future(&code, future);
        if joined {
            judge.joined(&code, future);
        }
        judge.found.into_iter().map(move |operation| (NodeId::of(future), operation))
    });
    each.collect()
}

impl<'c> Code<'c> {
    fn of(scene: &'c Scene<'_>) -> Code<'c> {
        Code { macros: scene.macros, block: scene.block, called: None, reached: None, way: Vec::new() }
    }
}

struct Judge<'s, 'a> {
    scene: &'s Scene<'a>,
    found: Vec<Operation>,
    /// The async blocks of the function that have been judged.
    blocks: HashSet<NodeId>,
}

impl Judge<'_, '_> {
    fn future(&mut self, code: &Code<'_>, expr: &Expr) {
        match expr {
            Expr::Paren(e) => self.future(code, &e.expr),
            Expr::Group(e) => self.future(code, &e.expr),
            // What is polled by reference stays where it is.
            Expr::Reference(e) if is_place(&e.expr) => {}
            Expr::Reference(e) => self.future(code, &e.expr),
            Expr::Async(e) => {
                // What is awaited in a block that is awaited comes by once for each block around it.
                if code.called.is_none() && !self.blocks.insert(NodeId::of(e)) {
                    return;
                }
                self.body(&Code { block: &e.block, ..code.again() }, &e.block);
                if code.called.is_none() {
                    self.kept_in_block(e);
                }
            }
            Expr::Block(e) => self.tail(code, &e.block),
            Expr::If(e) => {
                self.tail(code, &e.then_branch);
                if let Some((_, otherwise)) = &e.else_branch {
                    self.future(code, otherwise);
                }
            }
            Expr::Match(e) => e.arms.iter().for_each(|arm| self.future(code, &arm.body)),
            Expr::MethodCall(e) => self.method(code, expr, e),
            Expr::Call(e) => self.call(code, expr, e),
            Expr::Macro(e) => match code.macros.get(&e.mac) {
                Some(Opened::Args(args)) if e.mac.path.segments.last().is_some_and(|s| s.ident == "pin") => {
                    args.args.iter().for_each(|arg| self.future(code, &arg.expr));
                }
                Some(_) => self.add(code, expr, What::Unknown),
                None => self.add(code, expr, What::Itself),
            },
            Expr::Path(_) | Expr::Field(_) => self.variable(code, expr),
            Expr::Try(_) | Expr::Await(_) => self.add(code, expr, What::Itself),
            _ => self.add(code, expr, What::Unknown),
        }
    }

    fn tail(&mut self, code: &Code<'_>, block: &Block) {
        if let Some(Stmt::Expr(tail, None)) = block.stmts.last() {
            self.future(code, tail);
        }
    }

    /// All that a body awaits.
    fn body(&mut self, code: &Code<'_>, block: &Block) {
        let mut awaits =
            Awaits { macros: code.macros, boxed: false, as_text: code.called.is_some(), found: Vec::new() };
        awaits.visit_block(block);
        for Awaited { future, joined } in awaits.found {
            self.future(code, future);
            if joined {
                self.joined(code, future);
            }
        }
    }

    /// What a future has taken out of somewhere waits in the `join!` for the others.
    fn joined(&mut self, code: &Code<'_>, future: &Expr) {
        if let Expr::MethodCall(call) = future
            && call.args.is_empty()
            && loss::takes_by_name(&call.method.to_string())
        {
            self.add(code, future, What::Known { verdict: Verdict::Unsafe, lost: "output" });
        }
    }

    /// A future that was made before: it is dropped with the variable. What made it tells most; else its type does.
    fn variable(&mut self, code: &Code<'_>, expr: &Expr) {
        let before = self.found.len();
        if let Expr::Path(path) = expr
            && let Some(name) = path.path.get_ident()
            && let Some(init @ (Expr::Call(_) | Expr::MethodCall(_) | Expr::Async(_))) =
                initializer(code.block, &name.to_string())
        {
            self.future(code, init);
        }
        if self.found[before..].iter().all(|operation| matches!(operation.what, What::Itself | What::Unknown)) {
            self.found.truncate(before);
            self.add(code, expr, What::Itself);
            self.found[before..].iter_mut().for_each(|operation| operation.by_value = true);
        }
    }

    fn method(&mut self, code: &Code<'_>, expr: &Expr, call: &ExprMethodCall) {
        let name = call.method.to_string();
        if matches!(&*name, "as_mut" | "by_ref") && call.args.is_empty() {
            if !is_place(strip_references(&call.receiver)) {
                self.future(code, &call.receiver);
            }
            return;
        }
        if let Some(inner) = inner_of_method(&name, call) {
            return self.future(code, inner);
        }
        if let Some(called) = self.called_method(code, call) {
            let before = self.found.len();
            self.called(code, expr, called);
            let receiver = strip_references(&call.receiver);
            if code.called.is_none() && is_place(receiver) {
                // Whoever states a fact about the method knows better than its text.
                let (at, of) = (NodeId::of(expr), receiver.to_token_stream());
                let stated = Stated { method: name.clone(), at, of: of.clone() };
                self.found[before..].iter_mut().for_each(|operation| operation.stated = Some(stated.clone()));
                self.add(code, expr, What::Stated { name, receiver: Subject::Place(at, of) });
            }
            return;
        }
        if let Some((verdict, lost)) = self.named_method(code, call, &name) {
            return self.add(code, expr, What::Known { verdict, lost });
        }
        let receiver = strip_references(&call.receiver);
        let receiver = match (&code.called, code.reached) {
            (Some(called), Some(reached)) => match called.place(receiver) {
                Some(place) => Subject::Place(reached.id, place),
                None => Subject::Nowhere,
            },
            _ if matches!(receiver, Expr::Macro(_)) => Subject::Nowhere,
            _ if rewrite::can_wrap(receiver) => Subject::Value(NodeId::of(receiver)),
            _ if is_place(receiver) => Subject::Place(NodeId::of(expr), receiver.to_token_stream()),
            _ => Subject::Nowhere,
        };
        match (receiver, cancel::always_loses(&name)) {
            (Subject::Nowhere, Some(lost)) if code.called.is_some() => {
                self.add(code, expr, What::Known { verdict: Verdict::Unsafe, lost });
            }
            (Subject::Nowhere, _) if code.called.is_some() => self.add(code, expr, What::Unknown),
            (receiver, _) => self.add(code, expr, What::Method { name, receiver }),
        }
    }

    /// A method of a type about which nothing is stated, where the type is written down.
    fn named_method(&self, code: &Code<'_>, call: &ExprMethodCall, name: &str) -> Option<(Verdict, &'static str)> {
        let mut rows = cancel::by_declared_type(name).peekable();
        rows.peek()?;
        if code.called.is_some() {
            return None;
        }
        let declared = Declared { scene: self.scene, line: span::line(call.method.span()) };
        let ty = declared.of(&call.receiver)?;
        rows.find(|row| row.of == ty).map(|row| (row.verdict, row.lost))
    }

    fn call(&mut self, code: &Code<'_>, expr: &Expr, call: &ExprCall) {
        let Expr::Path(path) = &*call.func else { return self.add(code, expr, What::Itself) };
        let segments = names::segments(&path.path);
        let Some(last) = segments.last() else { return };
        if last == "poll_fn" && call.args.len() == 1 && polls_in_place(&call.args[0]) {
            return;
        }
        if let Some(called) = self.called_function(code, path, call) {
            return self.called(code, expr, called);
        }
        if let Some(inner) = inner_of_call(&segments, call) {
            return self.future(code, inner);
        }
        let line = code.called.map_or_else(|| span::line(span::ends(expr).0), |called| called.line);
        let whole = || {
            let whole = self.scene.source().map(|source| source.whole_outline().resolve_path(&path.path, line));
            facade(&whole.unwrap_or_else(|| segments.clone()).join("::"))
        };
        if let Some(row) = cancel::by_path(last, whole) {
            let (verdict, lost) = match row.lost {
                // Who presses twice is heard.
                "signal" => (Verdict::Partial, "signal"),
                "time" => (Verdict::Safe, "-"),
                lost => (row.verdict, lost),
            };
            return self.add(code, expr, What::Known { verdict, lost });
        }
        self.add(code, expr, What::Itself);
    }

    /// What a function of the file does.
    fn called(&mut self, code: &Code<'_>, expr: &Expr, callee: Callee) {
        let Callee::Read(called) = callee else { return };
        let line = match code.called {
            Some(outer) => outer.line_of(expr),
            None => span::line(span::ends(expr).0),
        };
        let here = Reached { id: NodeId::of(expr), ends: span::ends(expr), name: crate::lost::text(expr) };
        let mut way = code.way.clone();
        if let Some(last) = way.last_mut() {
            last.line = line;
        }
        way.push(Step { function: called.name.clone(), line: called.line });
        let inner = Code {
            macros: &called.macros,
            block: &called.block,
            called: Some(&called),
            reached: Some(code.reached.unwrap_or(&here)),
            way,
        };
        self.body(&inner, &called.block);
        self.kept_in_function(&inner, &called);
    }

    fn add(&mut self, code: &Code<'_>, expr: &Expr, what: What) {
        if matches!(&what, What::Method { name, .. } if runs_process(name)) && self.kills_on_drop(code) {
            return;
        }
        let mut way = code.way.clone();
        let text = crate::lost::text(expr);
        let (name, ends, future) = match (code.called, code.reached) {
            (Some(called), Some(reached)) => {
                if let Some(last) = way.last_mut() {
                    last.line = called.line_of(expr);
                }
                (reached.name.clone(), reached.ends, None)
            }
            _ => (text.clone(), span::ends(expr), askable(expr).then(|| NodeId::of(expr))),
        };
        let Some(places) = self.places(code, expr) else { return };
        let what = match (what, code.called) {
            (What::Itself, Some(_)) => What::Unknown,
            (what, _) => what,
        };
        let argument = argument(expr);
        let made_of = code.called.is_none().then(|| message::made_of(expr)).flatten();
        self.found.push(Operation {
            what,
            future,
            ends,
            name,
            text,
            argument,
            made_of,
            way,
            places,
            by_value: false,
            kept: None,
            stated: None,
        });
    }

    /// True if the function says that a process ends with whoever waits for it.
    fn kills_on_drop(&self, code: &Code<'_>) -> bool {
        let says = |block: &Block| names::any(block, &|name| name == "kill_on_drop");
        says(self.scene.block) || says(code.block)
    }

    /// What an operation works on that is still there when its future is gone. `None`: all of it goes with the body that makes it.
    fn places(&self, code: &Code<'_>, expr: &Expr) -> Option<Vec<Vec<String>>> {
        let mut places = Vec::new();
        let mut gone = false;
        let own = code.called.is_some() || !std::ptr::eq(code.block, self.scene.block);
        for place in worked_on(expr) {
            let Some(root) = place.first() else { continue };
            let place = match own.then(|| initializer(code.block, root)).flatten() {
                // A wrapper round something that stays: `BufReader::new(&mut self.stream)`.
                Some(init) => wrapped(init),
                None => Some(place),
            };
            let seen = place.and_then(|place| match code.called {
                Some(called) => called.segments(&place),
                None => Some(place),
            });
            gone |= seen.is_none();
            places.extend(seen);
        }
        (!places.is_empty() || !gone).then_some(places)
    }
}

impl<'c> Code<'c> {
    fn again(&self) -> Code<'c> {
        Code { way: self.way.clone(), ..*self }
    }
}

/// True for a value whose type can be asked while it passes through.
fn askable(expr: &Expr) -> bool {
    rewrite::can_wrap(expr) || matches!(expr, Expr::Path(_))
}

/// Functions that drop the future they are given with their own.
fn inner_of_call<'e>(segments: &[String], call: &'e ExprCall) -> Option<&'e Expr> {
    let mut names = segments.iter().rev().map(String::as_str);
    let (last, of) = (names.next()?, names.next());
    match (last, of, call.args.len()) {
        ("timeout" | "timeout_at", _, 2) => call.args.last(),
        // As `#[tracing::instrument]` has it.
        ("instrument", Some("Instrument"), 2) => call.args.first(),
        ("pin", Some("Box"), 1)
        | ("new", Some("Pin"), 1)
        | ("unconstrained" | "AssertUnwindSafe" | "with_poller" | "poll_immediate", _, 1) => call.args.first(),
        _ => None,
    }
}

/// Methods of futures that keep the future they are called on.
fn inner_of_method<'e>(name: &str, call: &'e ExprMethodCall) -> Option<&'e Expr> {
    const COMBINATORS: &[&str] = &[
        "and_then",
        "boxed",
        "boxed_local",
        "catch_unwind",
        "err_into",
        "fuse",
        "in_current_span",
        "inspect",
        "inspect_err",
        "inspect_ok",
        "instrument",
        "into_future",
        "left_future",
        "map",
        "map_err",
        "map_into",
        "map_ok",
        "map_ok_or_else",
        "never_error",
        "ok_into",
        "right_future",
        "then",
        "timeout",
        "timeout_at",
        "unit_error",
        "unwrap_or_else",
        "with_cancellation_token",
        "with_cancellation_token_owned",
        "with_current_subscriber",
        "with_subscriber",
    ];
    let inner: &Expr = match name {
        "run_until_cancelled" | "run_until_cancelled_owned" | "track_future" | "scope" => call.args.last()?,
        _ if COMBINATORS.binary_search(&name).is_ok() => &call.receiver,
        _ => return None,
    };
    matches!(inner, Expr::Call(_) | Expr::MethodCall(_) | Expr::Async(_) | Expr::Paren(_) | Expr::Reference(_))
        .then_some(inner)
}

/// `|cx| sink.poll_ready(cx)`: it has nothing of its own but a borrow, and the next call asks the same place again.
fn polls_in_place(closure: &Expr) -> bool {
    let Expr::Closure(closure) = closure else { return false };
    let Expr::MethodCall(poll) = &*closure.body else { return false };
    closure.capture.is_none()
        && poll.method.to_string().starts_with("poll_")
        && is_place(strip_references(&poll.receiver))
        && matches!(&poll.args.first(), Some(Expr::Path(_)))
        && poll.args.len() == 1
}

/// `futures::` stands for the crates behind it.
fn facade(path: &str) -> String {
    match path.strip_prefix("futures::") {
        Some(rest) => format!("futures_util::{rest}"),
        None => path.to_owned(),
    }
}

/// Methods that wait for a process.
fn runs_process(method: &str) -> bool {
    matches!(method, "output" | "status" | "wait_with_output")
}

/// Methods that take what they are called on with them.
fn consumes(method: &str) -> bool {
    matches!(method, "join_all" | "wait_with_output")
}

/// What the receiver and the arguments of a call are, as places: `self.reader` of `(&mut self.reader).read(&mut buffer)`.
fn worked_on(expr: &Expr) -> Vec<Vec<String>> {
    match expr {
        Expr::MethodCall(call) if consumes(&call.method.to_string()) => Vec::new(),
        Expr::MethodCall(call) => match segments(&call.receiver) {
            Some(place) => vec![place],
            None => worked_on(strip_references(&call.receiver)),
        },
        Expr::Call(call) => {
            let by_reference =
                call.args.iter().filter(|arg| matches!(arg, Expr::Reference(e) if e.mutability.is_some()));
            by_reference.filter_map(segments).collect()
        }
        Expr::Try(e) => worked_on(&e.expr),
        Expr::Await(e) => worked_on(&e.base),
        Expr::Paren(e) => worked_on(&e.expr),
        _ => Vec::new(),
    }
}

/// The segments of a place, as far as they are names.
pub fn segments(expr: &Expr) -> Option<Vec<String>> {
    match strip_references(expr) {
        Expr::Path(path) => path.path.get_ident().map(|name| vec![name.to_string()]),
        Expr::Field(e) => {
            let mut place = segments(&e.base)?;
            if let syn::Member::Named(name) = &e.member {
                place.push(name.to_string());
            }
            Some(place)
        }
        Expr::Unary(e) if matches!(e.op, syn::UnOp::Deref(_)) => segments(&e.expr),
        Expr::Index(e) => segments(&e.expr),
        _ => None,
    }
}

/// The place that a wrapper wraps: `BufReader::new(&mut self.stream)`, `self.stream.split()`.
fn wrapped(init: &Expr) -> Option<Vec<String>> {
    match init {
        Expr::Call(call) => call.args.iter().find_map(|arg| match arg {
            Expr::Reference(e) if e.mutability.is_some() => segments(&e.expr),
            Expr::Call(_) => wrapped(arg),
            _ => None,
        }),
        Expr::Reference(e) if e.mutability.is_some() => segments(&e.expr),
        Expr::MethodCall(call)
            if matches!(call.method.to_string().as_str(), "split" | "by_ref" | "as_mut" | "get_mut") =>
        {
            segments(&call.receiver)
        }
        _ => None,
    }
}

/// What the only `let` of that name in the block is given, if there is one.
fn initializer<'b>(block: &'b Block, name: &str) -> Option<&'b Expr> {
    struct Find<'b, 'n> {
        name: &'n str,
        found: Vec<Option<&'b Expr>>,
    }
    impl<'b> Visit<'b> for Find<'b, '_> {
        fn visit_local(&mut self, local: &'b syn::Local) {
            if names::any(&local.pat, &|bound| bound == self.name) {
                self.found.push(local.init.as_ref().map(|init| &*init.expr));
            }
            visit::visit_local(self, local);
        }
        // `pin!(name)` binds it anew.
        fn visit_macro(&mut self, mac: &'b Macro) {
            let pins = mac.path.segments.last().is_some_and(|s| s.ident == "pin" || s.ident == "pin_mut");
            if pins && names::any(&mac.tokens, &|name| name == self.name) {
                self.found.push(None);
            }
        }
    }
    let mut find = Find { name, found: Vec::new() };
    find.visit_block(block);
    match find.found[..] {
        [one] => one,
        _ => None,
    }
}

/// What is read into or sent.
fn argument(expr: &Expr) -> Option<String> {
    let args = match expr {
        Expr::MethodCall(call) => &call.args,
        Expr::Call(call) => &call.args,
        _ => return None,
    };
    match (args.first(), args.len()) {
        (Some(arg), 1) if is_place(strip_references(arg)) => span::text(strip_references(arg)),
        _ => None,
    }
}

/// The futures that a body awaits, in the order of the source.
struct Awaits<'b> {
    macros: &'b Macros,
    /// The outermost async block counts.
    boxed: bool,
    /// What stands under a `#[cfg]` may mention what is not there.
    as_text: bool,
    found: Vec<Awaited<'b>>,
}

struct Awaited<'b> {
    future: &'b Expr,
    /// With others, for whom its output waits.
    joined: bool,
}

impl<'b> Awaits<'b> {
    fn may_be_missing(&self, attrs: &[Attribute]) -> bool {
        self.as_text && !crate::attrs::cfgs(attrs).is_empty()
    }

    fn mac(&mut self, mac: &'b Macro) {
        let macros = self.macros;
        match macros.get(mac) {
            Some(Opened::Select(select)) => {
                for branch in &select.branches {
                    // The `select!` of futures polls a variable where it is, and must be given the bare name.
                    if let On::Future { future, .. } = &branch.on
                        && (select.flavour == macros::Flavour::Tokio || !matches!(future, Expr::Path(_)))
                    {
                        self.found.push(Awaited { future, joined: false });
                    }
                    self.visit_expr(&branch.handler);
                }
            }
            Some(Opened::Args(args)) => {
                let joins = matches!(args.kind, macros::Kind::Join | macros::Kind::TryJoin);
                for arg in &args.args {
                    if joins {
                        self.found.push(Awaited { future: &arg.expr, joined: args.args.len() > 1 });
                    } else {
                        self.visit_expr(&arg.expr);
                    }
                }
            }
            Some(Opened::Stream(_) | Opened::Closure(_) | Opened::Inert(_)) | None => {}
            Some(opened) => opened.visit(self),
        }
    }
}

impl<'b> Visit<'b> for Awaits<'b> {
    fn visit_expr(&mut self, expr: &'b Expr) {
        match expr {
            _ if self.may_be_missing(crate::attrs::of(expr)) => {}
            Expr::Await(e) => {
                visit::visit_expr(self, &e.base);
                self.found.push(Awaited { future: &e.base, joined: false });
            }
            Expr::Async(e) if self.boxed => {
                self.boxed = false;
                self.visit_block(&e.block);
                self.boxed = true;
            }
            Expr::Async(_) | Expr::Closure(_) | Expr::Const(_) => {}
            Expr::Macro(e) => self.mac(&e.mac),
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_stmt(&mut self, stmt: &'b Stmt) {
        match stmt {
            Stmt::Item(_) => {}
            Stmt::Local(local) if self.may_be_missing(&local.attrs) => {}
            Stmt::Macro(mac) if self.may_be_missing(&mac.attrs) => {}
            Stmt::Macro(mac) => self.mac(&mac.mac),
            _ => visit::visit_stmt(self, stmt),
        }
    }

    fn visit_arm(&mut self, arm: &'b Arm) {
        if !self.may_be_missing(&arm.attrs) {
            visit::visit_arm(self, arm);
        }
    }
}
