//! What is put at the awaits of a body: a check before each, and the word on whether it may be dropped midway.
//!
//! Input:  `let job = jobs.recv().await?;`
//!
//! Output: the verdict comes from the types of `jobs` and of the future.
//!
//! ```text
//! let job = guarded(jobs.recv(), {
//!     let asked = ask();
//!     let (a, b) = (verdict(), verdict());
//!     if false {
//!         loop {}
//!         decide(&jobs, PhantomData::<Knows<method::recv>>, 0, a);
//!         decide(like(asked), PhantomData::<KnowsItself>, 0, b);
//!     }
//!     (asked, first(a, b))
//! }).await?;
//! ```
//!
//! Awaits in async blocks and closures of the body are not its own: what drives them is.

use std::collections::HashSet;

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::visit::{self, Visit};
use syn::{Block, Expr, Macro, Stmt};

use super::Wanted;
use crate::ir::NodeId;
use crate::judge::{self, Subject, What};
use crate::known::cancel::Verdict;
use crate::loss::Held;
use crate::macros::{Flavour, Kind, On, Opened};
use crate::names;
use crate::package;
use crate::rewrite::{self, Edits};
use crate::rules::Scene;
use crate::span;

/// What stands round a future.
pub struct Guard {
    form: Form,
    /// The `.await`: where the compiler says that it is no future.
    keyword: Option<Span>,
    ends: (Span, Span),
    decides: Vec<Decide>,
    /// The verdict, where no type has to be asked.
    fixed: Option<&'static str>,
    /// Behind this one all have to be known as well.
    also: Vec<Vec<Decide>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    Awaited,
    /// Of a `select!` or `join!`.
    Branch,
    /// Nothing is asked: something is in hand that must not get lost.
    InHand,
}

/// A question, and of what it is asked. None: of the future itself.
struct Decide {
    of: Option<TokenStream>,
    question: TokenStream,
}

/// Puts guards at the awaits of a body.
pub fn put(scene: &Scene<'_>, wanted: &Wanted, edits: &mut Edits) {
    let race = wanted.cancellable.as_ref().is_some_and(|cancellable| cancellable.race);
    // Where nothing is asked at awaits, they are only marked, for who wants to know which one took long.
    let asks = wanted.guards();
    let in_hand = if race || !asks { Held::default() } else { judge::in_hand(scene) };
    let turn = wanted.cancellable.as_ref().map(|cancellable| turn(cancellable, scene));
    let mut walk = Walk { scene, asks, race, in_hand, carriers: None, edits, turn };
    // Where the body is an async block, its awaits are those of the function.
    let block = super::body(scene.signature, scene.block).map_or(scene.block, |body| &body.block);
    walk.visit_block(block);
}

/// The check of a loop that does not await.
fn turn(cancellable: &super::Cancellable, scene: &Scene<'_>) -> TokenStream {
    let private = quote!(::async_hygiene::__private::call);
    let name = super::path_of(scene.signature);
    let (output, _) = super::output(scene.signature, Some(scene.block));
    let told = super::told(super::Why::Cancelled, cancellable.or.as_ref(), &output);
    quote! {
        #[allow(unreachable_code)] // where a turn never comes to its end
        if #private::turn() { return #private::say(#told, ::async_hygiene::Cancelled::new(#name)); }
    }
}

struct Walk<'s, 'a, 'e> {
    scene: &'s Scene<'a>,
    asks: bool,
    race: bool,
    /// Awaits at which something is held that would be lost.
    in_hand: Held,
    /// The variables that may have such a thing, once a loop asks.
    carriers: Option<HashSet<String>>,
    edits: &'e mut Edits,
    turn: Option<TokenStream>,
}

impl Walk<'_, '_, '_> {
    /// `given`: the future has something that would be lost if it never began. A timer or a lock delivers nothing.
    fn guard(&mut self, future: &Expr, form: Form, keyword: Option<Span>, given: bool) {
        let plain =
            Guard { form, keyword, ends: span::ends(future), decides: Vec::new(), fixed: None, also: Vec::new() };
        let mut guard = match (form, self.race) {
            (Form::InHand, _) => plain,
            (_, true) => Guard { fixed: Some("droppable"), ..plain },
            (_, false) => verdict(self.scene, future, plain),
        };
        if given && guard.fixed != Some("droppable") {
            guard = Guard { form: Form::InHand, decides: Vec::new(), fixed: None, also: Vec::new(), ..guard };
        }
        self.edits.guard(NodeId::of(future), guard);
    }

    /// The awaits of a macro's own. True: it has some.
    fn mac(&mut self, mac: &Macro) -> bool {
        let Some(opened) = self.scene.macros.get(mac) else { return false };
        let id = NodeId::of(mac);
        let in_hand = self.in_hand.waiting.contains(&id) || self.in_hand.given.contains(&id);
        match opened {
            Opened::Select(select) if is_tokio(self.scene, select.flavour, mac) => {
                for branch in &select.branches {
                    if let On::Future { future, guard, .. } = &branch.on {
                        self.visit_expr(future);
                        if let Some(guard) = guard {
                            self.visit_expr(guard);
                        }
                        if !in_hand && self.asks {
                            self.guard(future, Form::Branch, None, false);
                        }
                    }
                    self.visit_expr(&branch.handler);
                    if self.asks {
                        self.edits.settle_before(NodeId::of(&branch.handler));
                    }
                }
                true
            }
            Opened::Args(args) => {
                let joins = matches!(args.kind, Kind::Join | Kind::TryJoin);
                for arg in &args.args {
                    self.visit_expr(&arg.expr);
                    if joins && !in_hand && self.asks {
                        self.guard(&arg.expr, Form::Branch, None, false);
                    }
                }
                joins
            }
            // Closures and streams of their own.
            Opened::Stream(_) | Opened::Closure(_) | Opened::Inert(_) => false,
            opened => {
                opened.visit(self);
                false
            }
        }
    }

    /// A check in each turn, if there is no await in it: before anything is taken out of somewhere, or when it is dealt with.
    fn looped(&mut self, whole: &Expr, body: &Block) {
        let Some(turn) = &self.turn else { return };
        if suspends(whole) {
            return;
        }
        let carriers = self.carriers.get_or_insert_with(|| judge::carriers(self.scene));
        // What a turn has taken out itself is dealt with when it ends.
        let own = bound_in(whole);
        if !self.race && names::any(whole, &|name| carriers.contains(name) && !own.contains(name)) {
            return;
        }
        let binds = match whole {
            Expr::ForLoop(_) => true,
            Expr::While(e) => names::any(&e.cond, &|name| name == "let"),
            _ => false,
        };
        match binds {
            true => self.edits.end(NodeId::of(body), turn.clone()),
            false => self.edits.start(NodeId::of(body), turn.clone()),
        }
    }
}

/// The condition of what never runs.
fn is_false(cond: &Expr) -> bool {
    matches!(cond, Expr::Lit(lit) if matches!(&lit.lit, syn::Lit::Bool(value) if !value.value))
}

/// The names that are bound in an expression.
fn bound_in(expr: &Expr) -> HashSet<String> {
    struct Bound(HashSet<String>);
    impl<'ast> Visit<'ast> for Bound {
        fn visit_pat_ident(&mut self, name: &'ast syn::PatIdent) {
            self.0.insert(name.ident.to_string());
            visit::visit_pat_ident(self, name);
        }
    }
    let mut bound = Bound(HashSet::new());
    bound.visit_expr(expr);
    bound.0
}

/// True if there may be an await in it.
fn suspends(node: &impl ToTokens) -> bool {
    names::any(node, &|name| matches!(name, "await" | "select" | "join" | "try_join" | "yield"))
}

/// `select!` of tokio, whose branches may be any futures.
fn is_tokio(scene: &Scene<'_>, flavour: Flavour, mac: &Macro) -> bool {
    match flavour {
        Flavour::Tokio => true,
        Flavour::Futures => false,
        Flavour::Unknown => scene.source().is_some_and(|source| {
            let line = mac.path.segments.last().map_or(0, |s| span::line(s.ident.span()));
            let path = source.whole_outline().resolve_path(&mac.path, line);
            path.first().is_some_and(|first| first == "tokio")
        }),
    }
}

impl<'ast> Visit<'ast> for Walk<'_, '_, '_> {
    fn visit_expr(&mut self, expr: &'ast Expr) {
        match expr {
            Expr::Async(_) | Expr::Closure(_) | Expr::Const(_) | Expr::Verbatim(_) => {}
            Expr::Await(e) => {
                // Nothing is ours that `#[tracing::instrument]` has made.
                if names::any(&e.base, &|name| name == "__tracing_instrument_future") {
                    return;
                }
                self.visit_expr(&e.base);
                let id = NodeId::of(expr);
                let in_hand = self.in_hand.waiting.contains(&id);
                self.guard(
                    &e.base,
                    if in_hand || !self.asks { Form::InHand } else { Form::Awaited },
                    Some(e.await_token.span),
                    self.in_hand.given.contains(&id),
                );
            }
            Expr::Macro(e) => {
                if self.mac(&e.mac) && self.asks {
                    self.edits.settle_behind(NodeId::of(expr));
                }
            }
            // What never runs, such as what has been put in for an offloaded call, waits for nothing.
            Expr::If(e) if is_false(&e.cond) => {
                if let Some((_, otherwise)) = &e.else_branch {
                    self.visit_expr(otherwise);
                }
            }
            Expr::Loop(e) => {
                visit::visit_expr(self, expr);
                self.looped(expr, &e.body);
            }
            Expr::While(e) => {
                visit::visit_expr(self, expr);
                self.looped(expr, &e.body);
            }
            Expr::ForLoop(e) => {
                visit::visit_expr(self, expr);
                self.looped(expr, &e.body);
            }
            _ => visit::visit_expr(self, expr),
        }
    }

    fn visit_stmt(&mut self, stmt: &'ast Stmt) {
        match stmt {
            Stmt::Item(_) => {}
            Stmt::Macro(mac) => {
                self.mac(&mac.mac);
            }
            Stmt::Local(local) if super::is_delegate(stmt) => {
                if let Some(init) = &local.init
                    && let Expr::Async(block) = &*init.expr
                {
                    self.visit_block(&block.block);
                }
            }
            _ => visit::visit_stmt(self, stmt),
        }
    }

    fn visit_type(&mut self, _: &'ast syn::Type) {}
    // The guard of a `match` arm.
    fn visit_pat(&mut self, pat: &'ast syn::Pat) {
        if let syn::Pat::Guard(guard) = pat {
            self.visit_expr(&guard.guard);
        }
    }
}

fn question(name: &str) -> TokenStream {
    let name = format_ident!("{name}");
    quote!(::async_hygiene::__private::question::#name)
}

/// What the compiler is asked about a future.
fn verdict(scene: &Scene<'_>, future: &Expr, guard: Guard) -> Guard {
    let itself = |name: &str| Decide { of: None, question: question(name) };
    let mut decides = Vec::new();
    let stripped = stripped(future);
    let polled_by_reference = match stripped {
        Expr::Path(_) | Expr::Field(_) | Expr::Reference(_) | Expr::Index(_) | Expr::Unary(_) => true,
        Expr::MethodCall(call) => matches!(&*call.method.to_string(), "as_mut" | "as_pin_mut" | "by_ref" | "get_mut"),
        _ => false,
    };
    if polled_by_reference {
        // The variable goes with the call.
        decides.extend(["KnowsPinned", "IsByReference", "IsGivenUp", "KnowsItself"].map(itself));
        return Guard { decides, ..guard };
    }
    let mut also = Vec::new();
    if matches!(stripped, Expr::MethodCall(_) | Expr::Call(_)) && !has_async_block(stripped) {
        let operations = judge::operations(scene, stripped);
        let plain = |operation: &judge::Operation| operation.way.is_empty() && operation.kept.is_none();
        if !operations.is_empty() && operations.iter().all(plain) {
            let mut of_each = operations.iter().map(|operation| of_operation(&operation.what)).collect::<Vec<_>>();
            if operations.len() == 1
                && let What::Known { verdict, .. } = &operations[0].what
            {
                let fixed = match verdict {
                    Verdict::Safe | Verdict::Partial => Some("droppable"),
                    Verdict::Unsafe => Some("kept"),
                    Verdict::Undocumented => None,
                };
                if fixed.is_some() {
                    return Guard { decides, fixed, also, ..guard };
                }
            }
            decides.extend(of_each.remove(0));
            also = of_each;
            // Where one of them is not known, neither is the whole.
            if also.iter().any(Vec::is_empty) {
                decides.clear();
                also.clear();
            }
        }
    }
    decides.insert(0, itself("KnowsItself"));
    Guard { decides, also, ..guard }
}

fn stripped(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(e) => stripped(&e.expr),
        Expr::Group(e) => stripped(&e.expr),
        // The questions of lints, round the expression that they are about.
        Expr::Call(call) if is_around(call) => call.args.first().map_or(expr, stripped),
        _ => expr,
    }
}

fn is_around(call: &syn::ExprCall) -> bool {
    match &*call.func {
        Expr::Path(path) => {
            let segments = names::segments(&path.path);
            segments.ends_with(&["__private".to_owned(), "around".to_owned()])
        }
        _ => false,
    }
}

fn has_async_block(expr: &Expr) -> bool {
    struct Find(bool);
    impl<'ast> Visit<'ast> for Find {
        fn visit_expr_async(&mut self, _: &'ast syn::ExprAsync) {
            self.0 = true;
        }
    }
    let mut find = Find(false);
    find.visit_expr(expr);
    find.0
}

fn of_operation(what: &What) -> Vec<Decide> {
    match what {
        What::Method { name, receiver: Subject::Place(_, place) }
        | What::Stated { name, receiver: Subject::Place(_, place) } => {
            let method = names::method_marker(name);
            let knows = question("Knows");
            let of = || Some(place.clone());
            let mut decides = vec![Decide { of: of(), question: quote!(#knows<#method>) }];
            for by in judge::traits(name, None).into_iter().take(2) {
                let by = format_ident!("{by}");
                for form in judge::BY_TRAIT {
                    let knows = question(&format!("Knows{form}"));
                    let question = quote!(#knows<#method, ::async_hygiene::facts::by_trait::#by>);
                    decides.push(Decide { of: of(), question });
                }
            }
            decides
        }
        What::Method { .. } | What::Stated { .. } | What::Itself | What::Known { .. } | What::Unknown => Vec::new(),
    }
}

fn private(name: &str, at: Span) -> TokenStream {
    let name = Ident::new(name, at);
    quote_spanned!(at=> ::async_hygiene::__private::call::#name)
}

impl Guard {
    /// The expression with the guard round it.
    pub fn round(&self, expr: &Expr) -> TokenStream {
        let (first, last) = self.ends;
        let name = match self.form {
            Form::Awaited => "guarded",
            Form::Branch => "branch",
            Form::InHand => "unguarded",
        };
        // In parentheses the path has a span of its own: an unmet bound stands where an `.await` says the same, and so is said once.
        let path = match (self.form, self.keyword) {
            (Form::Awaited, Some(keyword)) => {
                let mut path = Group::new(Delimiter::Parenthesis, private(name, keyword));
                path.set_span(first);
                path.into_token_stream()
            }
            _ => private(name, first),
        };
        let second = match self.form {
            Form::InHand => TokenStream::new(),
            Form::Awaited | Form::Branch => self.second(),
        };
        let mut args = Group::new(Delimiter::Parenthesis, quote!(#expr, #second));
        args.set_span(last);
        quote!(#path #args)
    }

    fn second(&self) -> TokenStream {
        let private = quote!(::async_hygiene::__private);
        if let Some(fixed) = self.fixed {
            let fixed = Ident::new(fixed, Span::call_site());
            return quote!((#private::ask(), #private::call::#fixed()));
        }
        let site = Span::mixed_site();
        let asked = Ident::new("asked", site);
        let mut names = Vec::new();
        let mut statements = TokenStream::new();
        let ask = match package::is_tagged() {
            true => quote!(#private::tagged::decide),
            false => quote!(#private::call::decide),
        };
        let zero = package::verdict();
        let mut chain = |decides: &[Decide]| {
            let mut chained: Option<TokenStream> = None;
            for decide in decides.iter().rev() {
                let name = format_ident!("verdict_{}", names.len(), span = site);
                let question = &decide.question;
                let of = match &decide.of {
                    None => quote!(#private::like(#asked)),
                    Some(place) => quote!(&#place),
                };
                statements.extend(quote! {
                    #ask(#of, #private::PhantomData::<#question>, #zero, #name);
                });
                chained = Some(match chained {
                    None => quote!(#name),
                    Some(rest) => quote!(#private::call::first(#name, #rest)),
                });
                names.push(name);
            }
            chained.unwrap_or_else(|| quote!(#private::call::kept()))
        };
        let mut verdict = chain(&self.decides);
        for also in &self.also {
            let one = chain(also);
            verdict = quote!(#private::call::both(#verdict, #one));
        }
        let never = rewrite::never(statements);
        quote!({
            let #asked = #private::ask();
            #(let #names = #private::call::verdict();)*
            #never
            (#asked, #verdict)
        })
    }
}
