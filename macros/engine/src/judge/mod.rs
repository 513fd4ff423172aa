//! What may be lost when a future is dropped before it is done.
//!
//! A future is taken apart as far as its tokens go: through combinators, async blocks and, by their text in the same file, the functions that
//! it calls. What is left are *operations*, each of which the compiler is asked about by type, or the table answers by its path.

mod called;
mod questions;
mod words;

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprCall, ExprMethodCall, Macro, Stmt};

use crate::declared::{Declared, is_place, strip_references};
use crate::ir::NodeId;
use crate::known::cancel::{self, Verdict};
use crate::macros::{self, On, Opened};
use crate::names;
use crate::rewrite;
use crate::rules::Scene;
use crate::span;
use crate::survey::Macros;

pub use called::Called;
pub use questions::{Of, Sort, asks, asks_unknown};
pub use words::Dropped;

type Ends = (proc_macro2::Span, proc_macro2::Span);

/// Something that waits, and may be dropped while it does.
pub struct Operation {
    pub what: What,
    /// The future itself, where its type can be asked.
    pub future: Option<NodeId>,
    /// What is underlined.
    pub ends: Ends,
    /// As somebody would write it, in short.
    pub text: String,
    /// What it reads into or sends, where that is short.
    pub argument: Option<String>,
    /// The functions through which it is reached, each with the line of what it does next: a call, or the operation.
    pub way: Vec<Step>,
    /// What it works on: `self.reader` as its segments. Empty: nothing that would be there afterwards.
    pub places: Vec<Vec<String>>,
    /// What is dropped is the value of a variable.
    pub by_value: bool,
}

/// On the way down to an operation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Step {
    pub function: String,
    pub line: usize,
}

/// How an operation is judged.
pub enum What {
    /// By the type of its receiver, and its name.
    Method { name: String, receiver: Subject },
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
    /// The expression of the annotated function in which it is reached, and its ends.
    reached: Option<(NodeId, Ends)>,
    way: Vec<Step>,
}

/// The operations of the future that an expression of the function makes.
pub fn operations(scene: &Scene<'_>, future: &Expr) -> Vec<Operation> {
    let mut judge = Judge { scene, found: Vec::new() };
    judge.future(&Code::of(scene), future);
    judge.found
}

/// The operations that the function itself awaits.
pub fn awaited(scene: &Scene<'_>) -> Vec<Operation> {
    let mut judge = Judge { scene, found: Vec::new() };
    judge.body(&Code::of(scene), scene.block);
    judge.found
}

impl<'c> Code<'c> {
    fn of(scene: &'c Scene<'_>) -> Code<'c> {
        Code { macros: scene.macros, block: scene.block, called: None, reached: None, way: Vec::new() }
    }
}

struct Judge<'s, 'a> {
    scene: &'s Scene<'a>,
    found: Vec<Operation>,
}

impl Judge<'_, '_> {
    fn future(&mut self, code: &Code<'_>, expr: &Expr) {
        match expr {
            Expr::Paren(e) => self.future(code, &e.expr),
            Expr::Group(e) => self.future(code, &e.expr),
            // What is polled by reference stays where it is.
            Expr::Reference(e) if is_place(&e.expr) => {}
            Expr::Reference(e) => self.future(code, &e.expr),
            Expr::Async(e) => self.body(&Code { block: &e.block, ..code.again() }, &e.block),
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
        let mut awaits = Awaits { macros: code.macros, found: Vec::new() };
        awaits.visit_block(block);
        for future in awaits.found {
            self.future(code, future);
        }
    }

    /// A future that was made before: it is dropped with the variable.
    fn variable(&mut self, code: &Code<'_>, expr: &Expr) {
        if let Expr::Path(path) = expr
            && let Some(name) = path.path.get_ident()
            && let Some(init) = initializer(code.block, &name.to_string())
            && !code.way.iter().any(|step| step.function.is_empty())
        {
            // A variable of that body, which ends with it; in the function itself, the type says more than the tokens.
            if code.called.is_some() {
                return self.future(code, init);
            }
        }
        self.add(code, expr, What::Itself);
        if let Some(operation) = self.found.last_mut() {
            operation.by_value = true;
        }
    }

    fn method(&mut self, code: &Code<'_>, expr: &Expr, call: &ExprMethodCall) {
        let name = call.method.to_string();
        if matches!(&*name, "as_mut" | "by_ref") && call.args.is_empty() && is_place(strip_references(&call.receiver)) {
            return;
        }
        if let Some(inner) = inner_of_method(&name, call) {
            return self.future(code, inner);
        }
        if let Some(called) = self.called_method(code, call) {
            return self.called(code, expr, called);
        }
        if let Some((verdict, lost)) = self.named_method(code, call, &name) {
            return self.add(code, expr, What::Known { verdict, lost });
        }
        let receiver = strip_references(&call.receiver);
        let receiver = match (&code.called, code.reached) {
            (Some(called), Some((at, _))) => match called.place(receiver) {
                Some(place) => Subject::Place(at, place),
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
        if let Some(called) = self.called_function(code, path, call) {
            return self.called(code, expr, called);
        }
        if let Some(inner) = inner_of_call(&segments, call) {
            return self.future(code, inner);
        }
        let line = code.called.map_or_else(|| span::line(span::ends(expr).0), |called| called.line);
        let whole = || facade(&Declared { scene: self.scene, line }.resolved(&segments).join("::"));
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
    fn called(&mut self, code: &Code<'_>, expr: &Expr, called: Called) {
        if called.is_cancel_safe {
            return;
        }
        let (line, reached) = match (code.called, code.reached) {
            (Some(outer), Some(reached)) => (outer.line_of(expr), reached),
            _ => (span::line(span::ends(expr).0), (NodeId::of(expr), span::ends(expr))),
        };
        let mut way = code.way.clone();
        if let Some(last) = way.last_mut() {
            last.line = line;
        }
        way.push(Step { function: called.name.clone(), line: called.line });
        let inner =
            Code { macros: &called.macros, block: &called.block, called: Some(&called), reached: Some(reached), way };
        self.body(&inner, &called.block);
    }

    fn add(&mut self, code: &Code<'_>, expr: &Expr, what: What) {
        let mut way = code.way.clone();
        let (ends, future) = match (code.called, code.reached) {
            (Some(called), Some((_, ends))) => {
                if let Some(last) = way.last_mut() {
                    last.line = called.line_of(expr);
                }
                (ends, None)
            }
            _ => (span::ends(expr), askable(expr).then(|| NodeId::of(expr))),
        };
        let Some(places) = self.places(code, expr) else { return };
        let what = match (what, code.called) {
            (What::Itself, Some(_)) => What::Unknown,
            (what, _) => what,
        };
        let text = crate::lost::text(expr);
        let argument = argument(expr);
        self.found.push(Operation { what, future, ends, text, argument, way, places, by_value: false });
    }

    /// What an operation works on that is still there when its future is gone. `None`: all of it goes with the body that makes it.
    fn places(&self, code: &Code<'_>, expr: &Expr) -> Option<Vec<Vec<String>>> {
        let mut places = Vec::new();
        let mut gone = false;
        for place in worked_on(expr) {
            let Some(root) = place.first() else { continue };
            let own = code.called.is_some() || !std::ptr::eq(code.block, self.scene.block);
            match initializer(code.block, root).filter(|_| own) {
                // A wrapper round something that stays: `BufReader::new(&mut self.stream)`.
                Some(init) => match wrapped(init) {
                    Some(around) => places.extend(code.called.map_or(Some(around.clone()), |c| c.segments(&around))),
                    None => gone = true,
                },
                None => places.extend(code.called.map_or(Some(place.clone()), |called| called.segments(&place))),
            }
        }
        (!places.is_empty() || !gone).then_some(places)
    }
}

impl<'c> Code<'c> {
    fn again(&self) -> Code<'c> {
        let Code { macros, block, called, reached, ref way } = *self;
        Code { macros, block, called, reached, way: way.clone() }
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
        ("pin", Some("Box"), 1) | ("unconstrained" | "AssertUnwindSafe" | "with_poller" | "poll_immediate", _, 1) => {
            call.args.first()
        }
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

/// `futures::` stands for the crates behind it.
fn facade(path: &str) -> String {
    match path.strip_prefix("futures::") {
        Some(rest) => format!("futures_util::{rest}"),
        None => path.to_owned(),
    }
}

/// What the receiver and the arguments of a call are, as places: `self.reader` of `(&mut self.reader).read(&mut buffer)`.
fn worked_on(expr: &Expr) -> Vec<Vec<String>> {
    match expr {
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
    found: Vec<&'b Expr>,
}

impl<'b> Awaits<'b> {
    fn mac(&mut self, mac: &'b Macro) {
        let macros = self.macros;
        match macros.get(mac) {
            Some(Opened::Select(select)) => {
                for branch in &select.branches {
                    if let On::Future { future, .. } = &branch.on {
                        self.found.push(future);
                    }
                    self.visit_expr(&branch.handler);
                }
            }
            Some(Opened::Args(args)) => {
                let joins = matches!(args.kind, macros::Kind::Join | macros::Kind::TryJoin);
                for arg in &args.args {
                    if joins {
                        self.found.push(&arg.expr);
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
            Expr::Await(e) => {
                visit::visit_expr(self, &e.base);
                self.found.push(&e.base);
            }
            Expr::Async(_) | Expr::Closure(_) | Expr::Const(_) => {}
            Expr::Macro(e) => self.mac(&e.mac),
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_stmt(&mut self, stmt: &'b Stmt) {
        match stmt {
            Stmt::Item(_) => {}
            Stmt::Macro(mac) => self.mac(&mac.mac),
            _ => visit::visit_stmt(self, stmt),
        }
    }
}
