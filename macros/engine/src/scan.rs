//! The calls, the dropped values and the loops of a function, each with what is around it: what the lints look at that need no graph.

use std::collections::HashSet;

use proc_macro2::Span;
use syn::visit::{self, Visit};
use syn::{Block, Expr, ExprCall, ExprClosure, ExprMethodCall, ExprPath, Ident, Macro, Pat, Stmt};

use crate::ir::{DiscardForm, NodeId};
use crate::levels::{LevelId, Levels};
use crate::macros::{self, On, Opened};
use crate::survey::Macros;

/// What was found in a function, in the order of the source.
#[derive(Default)]
pub struct Scan<'a> {
    pub calls: Vec<Call<'a>>,
    pub drops: Vec<Dropped<'a>>,
    pub named: Vec<Named<'a>>,
    pub loops: Vec<Loop<'a>>,
}

/// What is around a place.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    pub levels: LevelId,
    /// A task runs it: an async body, or a closure that such a body calls then and there. The `async` of that body.
    pub task: Option<Span>,
    /// The innermost loop that repeats it within its body.
    pub in_loop: Option<LoopId>,
    /// It is in a closure or an async block that borrows what it mentions, so that another mention may change what is borrowed.
    pub borrows: bool,
}

/// A loop, by its place in [`Scan::loops`].
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LoopId(pub usize);

/// A call of a function or a method, or a function that is passed by its name.
pub struct Call<'a> {
    pub what: What<'a>,
    /// The last segment of the path, or the method.
    pub name: &'a Ident,
    /// The expression that is the call; the path of a function that is passed.
    pub expr: &'a Expr,
    pub used: Used,
    pub around: Around,
}

#[derive(Clone, Copy)]
pub enum What<'a> {
    Function(&'a ExprPath, &'a ExprCall),
    Method(&'a ExprMethodCall),
    /// `paths.iter().map(fs::read)`
    Passed(&'a ExprPath),
}

/// What becomes of a value.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Used {
    /// Awaited then and there, also by `join!` and `select!`.
    Awaited,
    /// Kept by nobody.
    Dropped(DiscardForm),
    Otherwise,
}

/// The value of `E;`, `let _ = E;` or `_ = E;`. Who writes the type, as in `let _: T = E;`, knows what he drops; it is no such value.
pub struct Dropped<'a> {
    pub expr: &'a Expr,
    pub form: DiscardForm,
    /// It is part of what is dropped.
    pub inside: bool,
    pub around: Around,
}

/// `let NAME = E;`
pub struct Named<'a> {
    pub name: &'a Ident,
    pub expr: &'a Expr,
    pub around: Around,
}

/// A `loop`, a `while` or a `for`.
pub struct Loop<'a> {
    pub expr: &'a Expr,
    pub around: Around,
}

/// Scans the body of a function; `task` is the `async` of an async one.
pub fn scan<'a>(
    task: Option<Span>,
    block: &'a Block,
    macros: &'a Macros,
    levels: &mut Levels,
    scope: LevelId,
) -> Scan<'a> {
    let mut scanner = Scanner {
        found: Scan::default(),
        root: block,
        macros,
        levels,
        level: scope,
        task,
        in_loop: None,
        borrows: false,
        used: Used::Otherwise,
        runs_here: false,
        called: None,
    };
    scanner.visit_block(block);
    scanner.found
}

struct Scanner<'a, 'l> {
    found: Scan<'a>,
    root: &'a Block,
    macros: &'a Macros,
    levels: &'l mut Levels,
    level: LevelId,
    task: Option<Span>,
    in_loop: Option<LoopId>,
    borrows: bool,
    /// What becomes of the value of the expression that comes next.
    used: Used,
    /// The closure that comes next is called where it stands.
    runs_here: bool,
    /// The names that are called like functions somewhere in here.
    called: Option<HashSet<String>>,
}

impl<'a> Scanner<'a, '_> {
    fn around(&self) -> Around {
        Around { levels: self.level, task: self.task, in_loop: self.in_loop, borrows: self.borrows }
    }

    /// Walks an expression whose value is used like this.
    fn with(&mut self, used: Used, expr: &'a Expr) {
        self.used = used;
        self.visit_expr(expr);
    }

    /// Walks what runs by itself: the code of another task, or that of a closure of which nobody knows who calls it.
    fn elsewhere(&mut self, task: Option<Span>, walk: impl FnOnce(&mut Self)) {
        let outer = (self.task, self.in_loop.take());
        self.task = task;
        walk(self);
        (self.task, self.in_loop) = outer;
    }

    /// Walks what captures by move, or by as little as it needs.
    fn capturing(&mut self, moves: bool, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.borrows, !moves);
        walk(self);
        self.borrows = outer;
    }

    fn call(&mut self, what: What<'a>, name: &'a Ident, expr: &'a Expr, used: Used) {
        let around = self.around();
        self.found.calls.push(Call { what, name, expr, used, around });
    }

    /// Arguments of which some may be closures that run here.
    fn args(&mut self, args: impl Iterator<Item = &'a Expr>, run_here: bool) {
        for arg in args {
            match arg {
                Expr::Closure(_) => self.runs_here = run_here,
                Expr::Path(path) if run_here => {
                    if let Some(last) = path.path.segments.last() {
                        self.call(What::Passed(path), &last.ident, arg, Used::Otherwise);
                    }
                }
                _ => {}
            }
            self.visit_expr(arg);
            self.runs_here = false;
        }
    }

    fn repeat(&mut self, expr: &'a Expr, walk: impl FnOnce(&mut Self)) {
        let id = LoopId(self.found.loops.len());
        let around = self.around();
        self.found.loops.push(Loop { expr, around });
        self.in_loop = Some(id);
        walk(self);
        self.in_loop = around.in_loop;
    }

    fn is_called(&mut self, name: &Ident) -> bool {
        let root = self.root;
        let called = self.called.get_or_insert_with(|| {
            let mut called = Called::default();
            called.visit_block(root);
            called.0
        });
        called.contains(&name.to_string())
    }

    fn mac(&mut self, mac: &'a Macro) {
        match self.macros.get(mac) {
            None | Some(Opened::Inert(_)) => {}
            Some(Opened::Select(select)) => {
                for branch in &select.branches {
                    if let On::Future { future, guard, .. } = &branch.on {
                        guard.iter().for_each(|guard| self.visit_expr(guard));
                        self.with(Used::Awaited, future);
                    }
                    self.visit_expr(&branch.handler);
                }
            }
            Some(Opened::Args(args)) => {
                let awaited = matches!(args.kind, macros::Kind::Join | macros::Kind::TryJoin | macros::Kind::Poll);
                for arg in &args.args {
                    self.with(if awaited { Used::Awaited } else { Used::Otherwise }, &arg.expr);
                }
            }
            Some(Opened::Stream(stream)) => {
                self.elsewhere(Some(mac.bang_token.span), |this| {
                    stream.stmts.iter().for_each(|stmt| this.visit_stmt(stmt))
                });
            }
            Some(opened @ (Opened::Matches(_) | Opened::Pin(_) | Opened::Closure(_))) => opened.visit(self),
        }
    }
}

impl<'a> Visit<'a> for Scanner<'a, '_> {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        let outer = self.level;
        match stmt {
            // Items inside a body are bodies of their own.
            Stmt::Item(_) => {}
            Stmt::Local(local) => {
                self.level = self.levels.enter_node(outer, &local.attrs);
                if let Some(init) = &local.init {
                    let (pat, expr) = (without_type(&local.pat), &*init.expr);
                    if let (Pat::Ident(name), Expr::Closure(_)) = (pat, expr) {
                        self.runs_here = self.is_called(&name.ident);
                    }
                    if let (Pat::Ident(name), None) = (&local.pat, &init.diverge)
                        && name.by_ref.is_none()
                        && name.subpat.is_none()
                    {
                        let around = self.around();
                        self.found.named.push(Named { name: &name.ident, expr, around });
                    }
                    let wild = matches!(local.pat, Pat::Wild(_));
                    self.with(if wild { Used::Dropped(DiscardForm::LetUnderscore) } else { Used::Otherwise }, expr);
                    self.runs_here = false;
                    if let Some((_, diverge)) = &init.diverge {
                        self.visit_expr(diverge);
                    }
                }
            }
            Stmt::Expr(expr, semi) => {
                self.level = self.levels.enter_node(outer, crate::attrs::of(expr));
                let used = match semi {
                    Some(_) => Used::Dropped(DiscardForm::Statement),
                    None => Used::Otherwise,
                };
                self.with(used, expr);
            }
            Stmt::Macro(mac) => {
                self.level = self.levels.enter_node(outer, &mac.attrs);
                // `vec![…];`
                if let (Some(Opened::Args(args)), true) = (self.macros.get(&mac.mac), mac.mac.path.is_ident("vec")) {
                    let around = self.around();
                    let (form, inside) = (DiscardForm::Statement, true);
                    let dropped = args.args.iter().map(|arg| Dropped { expr: &arg.expr, form, inside, around });
                    self.found.drops.extend(dropped);
                }
                self.mac(&mac.mac);
            }
        }
        self.level = outer;
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        let used = std::mem::replace(&mut self.used, Used::Otherwise);
        match expr {
            Expr::Lit(_) | Expr::Path(_) | Expr::Infer(_) | Expr::Const(_) | Expr::Verbatim(_) => return,
            Expr::Paren(e) => return self.with(used, &e.expr),
            Expr::Group(e) => return self.with(used, &e.expr),
            _ => {}
        }
        let outer = self.level;
        self.level = self.levels.enter_node(outer, crate::attrs::of(expr));
        if let Used::Dropped(form) = used
            && !matches!(expr, Expr::Assign(_))
        {
            let around = self.around();
            self.found.drops.push(Dropped { expr, form, inside: false, around });
        }
        match expr {
            Expr::Await(e) => self.with(Used::Awaited, &e.base),
            Expr::Assign(e) => {
                self.visit_expr(&e.left);
                let wild = matches!(*e.left, Expr::Infer(_));
                self.with(if wild { Used::Dropped(DiscardForm::AssignUnderscore) } else { Used::Otherwise }, &e.right);
            }
            Expr::Call(e) => {
                if let Expr::Path(path) = &*e.func
                    && let Some(last) = path.path.segments.last()
                {
                    self.call(What::Function(path, e), &last.ident, expr, used);
                } else {
                    // `(|| …)()`
                    self.runs_here = matches!(&*e.func, Expr::Paren(p) if matches!(&*p.expr, Expr::Closure(_)));
                    self.visit_expr(&e.func);
                    self.runs_here = false;
                }
                self.args(e.args.iter(), false);
            }
            Expr::MethodCall(e) => {
                self.call(What::Method(e), &e.method, expr, used);
                self.visit_expr(&e.receiver);
                self.args(e.args.iter(), runs_closure(&e.method));
            }
            Expr::Closure(e) => self.visit_expr_closure(e),
            Expr::Async(e) => self.capturing(e.capture.is_some(), |this| {
                this.elsewhere(Some(e.async_token.span), |this| this.visit_block(&e.block));
            }),
            Expr::Loop(e) => self.repeat(expr, |this| this.visit_block(&e.body)),
            Expr::While(e) => self.repeat(expr, |this| {
                this.visit_expr(&e.cond);
                this.visit_block(&e.body);
            }),
            Expr::ForLoop(e) => {
                self.visit_expr(&e.expr);
                self.repeat(expr, |this| this.visit_block(&e.body));
            }
            Expr::Macro(e) => self.mac(&e.mac),
            _ => visit::visit_expr(self, expr),
        }
        self.level = outer;
    }

    fn visit_expr_closure(&mut self, closure: &'a ExprClosure) {
        let here = std::mem::take(&mut self.runs_here);
        self.capturing(closure.capture.is_some(), |this| match (closure.asyncness, here) {
            (Some(token), _) => this.elsewhere(Some(token.span), |this| this.visit_expr(&closure.body)),
            (None, true) => this.visit_expr(&closure.body),
            (None, false) => this.elsewhere(None, |this| this.visit_expr(&closure.body)),
        });
    }

    fn visit_arm(&mut self, arm: &'a syn::Arm) {
        let outer = self.level;
        self.level = self.levels.enter_node(outer, &arm.attrs);
        if let Pat::Guard(guard) = &arm.pat {
            self.visit_expr(&guard.guard);
        }
        self.visit_expr(&arm.body);
        self.level = outer;
    }

    fn visit_type(&mut self, _: &'a syn::Type) {}
    fn visit_pat(&mut self, _: &'a Pat) {}
    fn visit_path(&mut self, _: &'a syn::Path) {}
    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}
}

fn without_type(pat: &Pat) -> &Pat {
    match pat {
        Pat::Type(typed) => &typed.pat,
        pat => pat,
    }
}

/// Methods that call the closures they are given before they return, or from what they return, which is used where it is made: those of
/// iterators, streams, options, results and collections.
fn runs_closure(method: &Ident) -> bool {
    const METHODS: &[&str] = &[
        "all",
        "and_then",
        "any",
        "chunk_by",
        "dedup_by",
        "dedup_by_key",
        "filter",
        "filter_map",
        "find",
        "find_map",
        "flat_map",
        "fold",
        "for_each",
        "get_or_insert_with",
        "inspect",
        "inspect_err",
        "is_none_or",
        "is_ok_and",
        "is_some_and",
        "map",
        "map_err",
        "map_or",
        "map_or_else",
        "map_while",
        "max_by",
        "max_by_key",
        "min_by",
        "min_by_key",
        "ok_or_else",
        "or_else",
        "or_insert_with",
        "partition",
        "position",
        "reduce",
        "retain",
        "retain_mut",
        "scan",
        "skip_while",
        "sort_by",
        "sort_by_cached_key",
        "sort_by_key",
        "sort_unstable_by",
        "sort_unstable_by_key",
        "take_while",
        "then",
        "try_fold",
        "try_for_each",
        "unwrap_or_else",
        "zip_with",
    ];
    METHODS.binary_search(&method.to_string().as_str()).is_ok()
}

#[derive(Default)]
struct Called(HashSet<String>);

impl<'ast> Visit<'ast> for Called {
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(path) = &*call.func
            && let Some(name) = path.path.get_ident()
        {
            self.0.insert(name.to_string());
        }
        visit::visit_expr_call(self, call);
    }
}

impl Call<'_> {
    pub fn id(&self) -> NodeId {
        NodeId::of(self.expr)
    }
}
