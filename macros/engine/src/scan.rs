//! The calls, the dropped values and the loops of a function, each with what is around it: what the lints look at that need no graph.

use std::collections::HashSet;

use proc_macro2::{Span, TokenStream};
use syn::visit::{self, Visit};
use syn::{
    Attribute, Block, Expr, ExprCall, ExprClosure, ExprLit, ExprMethodCall, ExprPath, Ident, Lit, Macro, Pat, Stmt,
};

use crate::ir::{DiscardForm, NodeId};
use crate::levels::{LevelId, Levels};
use crate::macros::{self, On, Opened, Select};
use crate::survey::Macros;

/// What was found in a function, in the order of the source.
#[derive(Default)]
pub struct Scan<'a> {
    pub calls: Vec<Call<'a>>,
    pub drops: Vec<Dropped<'a>>,
    pub named: Vec<Named<'a>>,
    pub loops: Vec<Loop<'a>>,
    pub races: Vec<Race<'a>>,
}

/// What is around a place.
#[derive(Clone, Copy, Debug)]
pub struct Around {
    pub levels: LevelId,
    /// A task runs it: an async body, or a closure that such a body calls then and there. The `async` of that body.
    pub task: Option<Span>,
    /// It is in a closure, which cannot await.
    pub in_closure: bool,
    /// The innermost loop that repeats it within its body.
    pub in_loop: Option<LoopId>,
    /// It stands under a `#[cfg]`, and may not be there at all.
    pub conditional: bool,
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
    /// The `#[cfg]`s of all that it is in: without them nothing of it can be repeated elsewhere.
    pub cfg: TokenStream,
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
    /// Kept by nobody once `?` or `unwrap` has looked at it.
    Unpacked,
    Otherwise,
}

/// The value of `E;`, `let _ = E;` or `_ = E;`. Who writes the type, as in `let _: T = E;`, knows what he drops; it is no such value.
pub struct Dropped<'a> {
    pub expr: &'a Expr,
    pub form: DiscardForm,
    /// It is part of what is dropped.
    pub inside: bool,
    pub around: Around,
    pub cfg: TokenStream,
}

/// `let NAME = E;`
pub struct Named<'a> {
    pub name: &'a Ident,
    pub expr: &'a Expr,
    pub around: Around,
    pub cfg: TokenStream,
}

/// A `loop`, a `while` or a `for`.
pub struct Loop<'a> {
    pub expr: &'a Expr,
    pub around: Around,
}

/// A `select!`: several futures, of which those that are not done are dropped when one is.
pub struct Race<'a> {
    pub mac: &'a Macro,
    pub select: &'a Select,
    pub around: Around,
    pub cfg: TokenStream,
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
        in_closure: false,
        in_loop: None,
        borrows: false,
        used: Used::Otherwise,
        runs_here: false,
        called: None,
        cfg: TokenStream::new(),
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
    in_closure: bool,
    in_loop: Option<LoopId>,
    borrows: bool,
    /// What becomes of the value of the expression that comes next.
    used: Used,
    /// The closure that comes next is called where it stands.
    runs_here: bool,
    /// The names that are called like functions somewhere in here.
    called: Option<HashSet<String>>,
    cfg: TokenStream,
}

impl<'a> Scanner<'a, '_> {
    fn around(&self) -> Around {
        Around {
            levels: self.level,
            task: self.task,
            in_closure: self.in_closure,
            in_loop: self.in_loop,
            borrows: self.borrows,
            conditional: !self.cfg.is_empty(),
        }
    }

    /// Walks an expression whose value is used like this.
    fn with(&mut self, used: Used, expr: &'a Expr) {
        self.used = used;
        self.visit_expr(expr);
    }

    /// Walks what runs by itself: the code of another task, or that of a closure of which nobody knows who calls it.
    fn elsewhere(&mut self, task: Option<Span>, walk: impl FnOnce(&mut Self)) {
        let outer = (self.task, std::mem::take(&mut self.in_closure), self.in_loop.take());
        self.task = task;
        walk(self);
        (self.task, self.in_closure, self.in_loop) = outer;
    }

    /// Walks what captures by move, or by as little as it needs.
    fn capturing(&mut self, moves: bool, walk: impl FnOnce(&mut Self)) {
        let outer = std::mem::replace(&mut self.borrows, !moves);
        walk(self);
        self.borrows = outer;
    }

    fn call(&mut self, what: What<'a>, name: &'a Ident, expr: &'a Expr, used: Used) {
        let around = self.around();
        let cfg = self.cfg.clone();
        self.found.calls.push(Call { what, name, expr, used, around, cfg });
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

    /// Walks what has these attributes.
    fn under(&mut self, attrs: &'a [Attribute], walk: impl FnOnce(&mut Self)) {
        let level = self.level;
        self.level = self.levels.enter_node(level, attrs);
        let cfg = crate::attrs::cfgs(attrs);
        let outer = (!cfg.is_empty()).then(|| {
            let outer = self.cfg.clone();
            self.cfg.extend(cfg);
            outer
        });
        walk(self);
        self.level = level;
        if let Some(outer) = outer {
            self.cfg = outer;
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
            called.names
        });
        called.contains(&name.to_string())
    }

    /// An expression whose attributes have been entered.
    fn expr(&mut self, expr: &'a Expr, used: Used) {
        if let Used::Dropped(form) = used
            && !matches!(expr, Expr::Assign(_))
        {
            self.dropped(expr, form, false);
        }
        match expr {
            Expr::Await(e) => self.with(Used::Awaited, &e.base),
            Expr::Try(e) => self.with(unpacked(used), &e.expr),
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
                let unpacks = e.method == "unwrap" || e.method == "expect";
                self.with(if unpacks { unpacked(used) } else { Used::Otherwise }, &e.receiver);
                self.args(e.args.iter(), runs_closure(&e.method));
            }
            Expr::Closure(e) => self.closure(e),
            Expr::Async(e) => self.capturing(e.capture.is_some(), |this| {
                this.elsewhere(Some(e.async_token.span), |this| this.visit_block(&e.block));
            }),
            // What never runs, as our own questions do not.
            Expr::If(e) if is_false(&e.cond) => {
                if let Some((_, otherwise)) = &e.else_branch {
                    self.visit_expr(otherwise);
                }
            }
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
    }

    fn dropped(&mut self, expr: &'a Expr, form: DiscardForm, inside: bool) {
        let (around, cfg) = (self.around(), self.cfg.clone());
        self.found.drops.push(Dropped { expr, form, inside, around, cfg });
    }

    fn closure(&mut self, closure: &'a ExprClosure) {
        let here = std::mem::take(&mut self.runs_here);
        self.capturing(closure.capture.is_some(), |this| match (closure.asyncness, here) {
            (Some(token), _) => this.elsewhere(Some(token.span), |this| this.visit_expr(&closure.body)),
            (None, true) => {
                let outer = std::mem::replace(&mut this.in_closure, true);
                this.visit_expr(&closure.body);
                this.in_closure = outer;
            }
            (None, false) => this.elsewhere(None, |this| this.visit_expr(&closure.body)),
        });
    }

    fn mac(&mut self, mac: &'a Macro) {
        match self.macros.get(mac) {
            None | Some(Opened::Inert(_)) => {}
            Some(Opened::Select(select)) => {
                let (around, cfg) = (self.around(), self.cfg.clone());
                self.found.races.push(Race { mac, select, around, cfg });
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
        match stmt {
            // Items inside a body are bodies of their own.
            Stmt::Item(_) => {}
            Stmt::Local(local) => self.under(&local.attrs, |this| {
                if let Some(init) = &local.init {
                    let (pat, expr) = (without_type(&local.pat), &*init.expr);
                    if let (Pat::Ident(name), Expr::Closure(_)) = (pat, expr) {
                        this.runs_here = this.is_called(&name.ident);
                    }
                    if let (Pat::Ident(name), None) = (&local.pat, &init.diverge)
                        && name.by_ref.is_none()
                        && name.subpat.is_none()
                    {
                        let (around, cfg) = (this.around(), this.cfg.clone());
                        this.found.named.push(Named { name: &name.ident, expr, around, cfg });
                    }
                    let wild = matches!(local.pat, Pat::Wild(_));
                    this.with(if wild { Used::Dropped(DiscardForm::LetUnderscore) } else { Used::Otherwise }, expr);
                    this.runs_here = false;
                    if let Some((_, diverge)) = &init.diverge {
                        this.visit_expr(diverge);
                    }
                }
            }),
            Stmt::Expr(expr, Some(_)) => self.with(Used::Dropped(DiscardForm::Statement), expr),
            Stmt::Expr(expr, None) => self.visit_expr(expr),
            Stmt::Macro(mac) => self.under(&mac.attrs, |this| {
                // `vec![…];`
                if let (Some(Opened::Args(args)), true) = (this.macros.get(&mac.mac), mac.mac.path.is_ident("vec")) {
                    for arg in &args.args {
                        this.dropped(&arg.expr, DiscardForm::Statement, true);
                    }
                }
                this.mac(&mac.mac);
            }),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        let used = std::mem::replace(&mut self.used, Used::Otherwise);
        match expr {
            Expr::Lit(_) | Expr::Path(_) | Expr::Infer(_) | Expr::Const(_) | Expr::Verbatim(_) => return,
            Expr::Paren(e) => return self.under(&e.attrs, |this| this.with(used, &e.expr)),
            Expr::Group(e) => return self.with(used, &e.expr),
            _ => {}
        }
        self.under(crate::attrs::of(expr), |this| this.expr(expr, used));
    }

    fn visit_arm(&mut self, arm: &'a syn::Arm) {
        self.under(&arm.attrs, |this| {
            if let Pat::Guard(guard) = &arm.pat {
                this.visit_expr(&guard.guard);
            }
            this.visit_expr(&arm.body);
        });
    }

    fn visit_field_value(&mut self, field: &'a syn::FieldValue) {
        self.under(&field.attrs, |this| this.visit_expr(&field.expr));
    }

    fn visit_type(&mut self, _: &'a syn::Type) {}
    fn visit_pat(&mut self, _: &'a Pat) {}
    fn visit_path(&mut self, _: &'a syn::Path) {}
    fn visit_attribute(&mut self, _: &'a syn::Attribute) {}
}

/// What becomes of a value whose contents are used like this.
fn unpacked(used: Used) -> Used {
    match used {
        Used::Dropped(_) | Used::Unpacked => Used::Unpacked,
        Used::Awaited | Used::Otherwise => Used::Otherwise,
    }
}

fn is_false(cond: &Expr) -> bool {
    matches!(cond, Expr::Lit(ExprLit { lit: Lit::Bool(value), .. }) if !value.value)
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

/// The names that a body calls like functions, not counting what closures do that it hands to others.
#[derive(Default)]
struct Called {
    names: HashSet<String>,
    runs_here: bool,
}

impl<'ast> Visit<'ast> for Called {
    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(path) = &*call.func
            && let Some(name) = path.path.get_ident()
        {
            self.names.insert(name.to_string());
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        self.visit_expr(&call.receiver);
        for arg in &call.args {
            self.runs_here = matches!(arg, Expr::Closure(_)) && runs_closure(&call.method);
            self.visit_expr(arg);
        }
        self.runs_here = false;
    }

    fn visit_expr_closure(&mut self, closure: &'ast ExprClosure) {
        if std::mem::take(&mut self.runs_here) || closure.asyncness.is_some() {
            self.visit_expr(&closure.body);
        }
    }
}

impl Call<'_> {
    pub fn id(&self) -> NodeId {
        NodeId::of(self.expr)
    }
}
