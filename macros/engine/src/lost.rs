//! Values that nobody keeps, as the lints about futures, handles and outcomes look at them.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::visit::{self, Visit};
use syn::{Expr, Macro};

use crate::evidence;
use crate::ir::{DiscardForm, LocalKind, NodeId};
use crate::levels;
use crate::macros::Opened;
use crate::rewrite::At;
use crate::rules::Scene;
use crate::scan::Around;

/// A value that nobody keeps.
#[derive(Clone, Copy)]
pub struct Lost<'a> {
    pub expr: &'a Expr,
    pub form: Form<'a>,
    /// It is part of what is lost: in `Some(…)`, in a tuple, an array, `vec![…]`.
    pub inside: bool,
    pub around: Around,
    pub cfg: &'a TokenStream,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form<'a> {
    /// `E;`
    Statement,
    /// `let _ = E;`
    LetUnderscore,
    /// `_ = E;`
    AssignUnderscore,
    /// `let NAME = E;`, and nothing mentions the name again.
    Unused(&'a Ident),
}

/// The values of a function that nobody keeps, in parts where they are put together in the open.
pub fn values<'a>(scene: &Scene<'a>) -> Vec<Lost<'a>> {
    let mut lost = Vec::new();
    for dropped in &scene.scan.drops {
        let form = match dropped.form {
            DiscardForm::Statement => Form::Statement,
            DiscardForm::LetUnderscore => Form::LetUnderscore,
            DiscardForm::AssignUnderscore => Form::AssignUnderscore,
            DiscardForm::OutsideTask(_) => continue,
        };
        let whole =
            Lost { expr: dropped.expr, form, inside: dropped.inside, around: dropped.around, cfg: &dropped.cfg };
        parts(scene, whole, &mut lost);
    }
    // How often a name is bound, where nothing reads it.
    let mut unread: HashMap<String, u32> = HashMap::new();
    for local in scene.function.locals.iter().filter(|l| l.kind == LocalKind::Binding && l.reads == 0) {
        if let Some(name) = &local.name {
            *unread.entry(name.to_string()).or_default() += 1;
        }
    }
    let mut mentions = None;
    for named in scene.scan.named.iter().filter(|_| !unread.is_empty()) {
        let text = named.name.to_string();
        let Some(&bound) = unread.get(&text) else { continue };
        // Macros, format strings and items may mention a name where the graph does not see it.
        let mentions = mentions.get_or_insert_with(|| Mentions::of(scene.block.to_token_stream()));
        if mentions.count(&text) == bound {
            let whole = Lost {
                expr: named.expr,
                form: Form::Unused(named.name),
                inside: false,
                around: named.around,
                cfg: &named.cfg,
            };
            parts(scene, whole, &mut lost);
        }
    }
    lost
}

/// Takes apart what keeps its parts and does nothing else with them.
fn parts<'a>(scene: &Scene<'a>, whole: Lost<'a>, out: &mut Vec<Lost<'a>>) {
    let mut each = |exprs: &mut dyn Iterator<Item = &'a Expr>| {
        exprs.for_each(|expr| parts(scene, Lost { expr, inside: true, ..whole }, out));
    };
    match whole.expr {
        Expr::Paren(e) => parts(scene, Lost { expr: &e.expr, ..whole }, out),
        Expr::Group(e) => parts(scene, Lost { expr: &e.expr, ..whole }, out),
        Expr::Tuple(e) => each(&mut e.elems.iter()),
        Expr::Array(e) => each(&mut e.elems.iter()),
        Expr::Call(e) if is_wrapper(&e.func) => each(&mut e.args.iter()),
        Expr::Macro(e) if e.mac.path.is_ident("vec") => {
            let macros: &'a crate::survey::Macros = scene.macros;
            if let Some(Opened::Args(args)) = macros.get(&e.mac) {
                each(&mut args.args.iter().map(|arg| &arg.expr));
            }
        }
        _ => out.push(whole),
    }
}

/// `Some`, `Ok`, `Box::new`, `Box::pin`
fn is_wrapper(func: &Expr) -> bool {
    let Expr::Path(path) = func else { return false };
    let mut names = path.path.segments.iter().rev().map(|s| s.ident.to_string());
    let (last, of) = (names.next(), names.next());
    matches!((last.as_deref(), of.as_deref()), (Some("Some" | "Ok"), _) | (Some("new" | "pin"), Some("Box")))
}

impl<'a> Lost<'a> {
    /// Where its type can be asked. `None` where no probe can stand, or nothing of interest comes out.
    pub fn place(&self) -> Option<At> {
        let expr = self.expr;
        let fits = match expr {
            Expr::Async(_) => true,
            Expr::Call(_) | Expr::MethodCall(_) | Expr::Await(_) | Expr::Try(_) => {
                crate::rewrite::can_wrap(expr) && evidence::may_matter(expr)
            }
            _ => false,
        };
        if called(origin(expr)).is_some_and(|name| takes_out(&name.to_string())) {
            return None;
        }
        let mut others = crate::attrs::of(expr).to_vec();
        levels::strip(&mut others);
        if !fits || !others.is_empty() {
            return None;
        }
        // Through a function a statement would lose the `must_use` of the function that it calls. A copy keeps it, but is checked twice:
        // not what a task runs, which may be long.
        Some(if self.form == Form::Statement && !self.inside && can_copy(expr) {
            At::Ahead(NodeId::of(expr), bare(expr).into_token_stream())
        } else {
            At::Around(NodeId::of(expr))
        })
    }

    /// Dropped by its own statement, not at the end of a scope.
    pub fn at_once(&self) -> bool {
        !matches!(self.form, Form::Unused(_))
    }

    /// As a message calls it: its text where that is short, else the call that makes it.
    pub fn text(&self) -> String {
        match crate::attrs::of(self.expr) {
            [] => text(self.expr),
            _ => text(&bare(self.expr)),
        }
    }
}

/// Without its attributes.
pub fn bare(expr: &Expr) -> Expr {
    let mut expr = expr.clone();
    if let Some(attrs) = crate::attrs::of_mut(&mut expr) {
        attrs.clear();
    }
    expr
}

/// `name(…)` where all of it would be too long.
pub fn text(expr: &Expr) -> String {
    if let Some(text) = crate::span::text(expr) {
        return text;
    }
    match expr {
        Expr::Call(call) => format!("{}(…)", crate::span::text(&call.func).unwrap_or_else(|| "…".to_owned())),
        Expr::MethodCall(call) => {
            let args = if call.args.is_empty() { "" } else { "…" };
            match crate::span::text(&call.receiver).filter(|text| text.len() <= 24) {
                Some(receiver) => format!("{receiver}.{}({args})", call.method),
                None => format!("….{}({args})", call.method),
            }
        }
        Expr::Await(e) => format!("{}.await", text(&e.base)),
        Expr::Try(e) => format!("{}?", text(&e.expr)),
        Expr::Paren(e) => text(&e.expr),
        Expr::Async(_) => "async { … }".to_owned(),
        _ => "…".to_owned(),
    }
}

/// The function or method of a call, without its arguments.
pub fn callee(expr: &Expr) -> String {
    match expr {
        Expr::Call(call) => crate::span::text(&call.func).unwrap_or_else(|| "…".to_owned()),
        Expr::MethodCall(call) => {
            let receiver = crate::span::text(&call.receiver).unwrap_or_else(|| "…".to_owned());
            format!("{receiver}.{}", call.method)
        }
        _ => text(expr),
    }
}

/// The call that a value comes from, behind `?`, `.await` and methods that unpack.
pub fn origin(expr: &Expr) -> &Expr {
    match expr {
        Expr::Paren(e) => origin(&e.expr),
        Expr::Group(e) => origin(&e.expr),
        Expr::Try(e) => origin(&e.expr),
        Expr::Await(e) => origin(&e.base),
        Expr::MethodCall(e) if evidence::passes_on(&e.method.to_string()) => origin(&e.receiver),
        _ => expr,
    }
}

/// The name of a function or method that is called.
pub fn called(expr: &Expr) -> Option<&Ident> {
    match expr {
        Expr::MethodCall(call) => Some(&call.method),
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => path.path.segments.last().map(|s| &s.ident),
            _ => None,
        },
        _ => None,
    }
}

/// An expression that may be written a second time where it does not run: no async block, no await, and no closure in what starts
/// something.
pub fn can_copy(expr: &Expr) -> bool {
    struct Find {
        found: bool,
        closures: bool,
    }
    impl<'ast> Visit<'ast> for Find {
        fn visit_expr(&mut self, expr: &'ast Expr) {
            match expr {
                Expr::Async(_) | Expr::Await(_) => self.found = true,
                Expr::Closure(_) if self.closures => self.found = true,
                _ => visit::visit_expr(self, expr),
            }
        }
        fn visit_macro(&mut self, mac: &'ast Macro) {
            self.found |= runs_something(mac.tokens.clone());
        }
    }
    let starts = called(origin(expr)).is_some_and(|name| starts_something(&name.to_string()));
    let mut find = Find { found: false, closures: starts };
    find.visit_expr(expr);
    !find.found
}

/// What takes a value out of where it was kept, or gives back the one that was there before: it is dropped to end it.
fn takes_out(name: &str) -> bool {
    name.starts_with("pop")
        || name.starts_with("remove")
        || name.starts_with("swap")
        || name.starts_with("take")
        || name.starts_with("replace")
        || matches!(
            name,
            "insert" | "insert_entry" | "drain" | "split_off" | "truncate" | "shift_remove" | "extract_if"
        )
}

/// Names of what starts a task, a thread, a process.
pub fn starts_something(name: &str) -> bool {
    name == "unblock"
        || name.split('_').any(|word| matches!(word, "spawn" | "respawn" | "start" | "restart" | "launch"))
}

fn runs_something(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == "await" || ident == "async",
        TokenTree::Group(group) => runs_something(group.stream()),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// How often names stand in a body, also inside of macros and strings.
struct Mentions {
    names: HashMap<String, u32>,
    /// Literals with a `{`, which may be format strings.
    formats: String,
}

impl Mentions {
    fn of(tokens: TokenStream) -> Mentions {
        let mut mentions = Mentions { names: HashMap::new(), formats: String::new() };
        mentions.add(tokens);
        mentions
    }

    fn add(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => *self.names.entry(ident.to_string()).or_default() += 1,
                TokenTree::Group(group) => self.add(group.stream()),
                TokenTree::Literal(literal) => {
                    let text = literal.to_string();
                    if text.contains('{') {
                        self.formats += &text;
                    }
                }
                TokenTree::Punct(_) => {}
            }
        }
    }

    fn count(&self, name: &str) -> u32 {
        let named = self.names.get(name).copied().unwrap_or_default();
        named + u32::from(self.formats.contains(name))
    }
}
