//! What each mention of a local does with its value: the walk over the tree.

use std::collections::{HashMap, HashSet};

use syn::punctuated::Punctuated;
use syn::{Attribute, Block, Expr, ExprMethodCall, Ident, Stmt, Token};

use super::Code;
use super::operations::{self, Fills, converts, gives_itself, only_looks};
use super::origin::root;
use super::waits::first_await;
use crate::evidence;
use crate::ir::{LocalId, NodeId};

/// What a mention does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Role {
    /// Reads, or borrows, and leaves the value where it is.
    Use,
    /// The same of a part.
    Part,
    /// Gives or lends the value to who may keep it, or do what it is for.
    Handed,
    /// The same of a part: of all that matters, unless the whole is used again.
    HandedPart,
    /// The value becomes that of another local, as it is or converted.
    Carried,
    CarriedPart,
    /// The value goes into a collection that is a local: see [`Facts::stored`].
    Stored,
    /// Nobody wants the value: it is logged, or dropped.
    Logged,
    /// All that is in it becomes the value of another local, or is handed on.
    Emptied,
    /// Empties the buffer.
    Cleared,
    /// A read gets the buffer.
    Filled,
}

/// What the tree says.
#[derive(Default)]
pub struct Facts<'a> {
    /// Which local a name means, by its identifier.
    pub names: HashMap<NodeId, LocalId>,
    /// By the identifier, or what else mentions: see [`Mention`](crate::ir::Mention).
    pub roles: HashMap<NodeId, Role>,
    /// Where locals get their values from.
    pub given: HashMap<LocalId, Vec<NodeId>>,
    pub exprs: HashMap<NodeId, &'a Expr>,
    /// Those of them that are awaited though they do not say so: the futures of `select!`, the streams of `for await`.
    pub futures: HashSet<NodeId>,
    /// The latter.
    pub streams: HashSet<NodeId>,
    /// Buffers, by the await or the future of a branch that fills them.
    pub fills: Vec<(NodeId, Fill<'a>)>,
    /// What `for` loops go over whose bodies await: the await.
    pub loops: Vec<(&'a Expr, NodeId)>,
    /// The collections into which values go, by the identifiers of those values.
    pub stored: HashMap<NodeId, LocalId>,
    /// Locals that are acknowledged by hand.
    pub acknowledged: HashSet<LocalId>,
    /// The awaits of bodies that are spawned.
    pub detached: HashSet<NodeId>,
    /// The awaits under a `#[cfg]`, which may not be there at all.
    pub conditional: HashSet<NodeId>,
}

#[derive(Clone, Copy)]
pub struct Fill<'a> {
    pub name: &'a Ident,
    pub expr: &'a Expr,
    pub call: &'a ExprMethodCall,
    pub how: Fills,
}

/// What becomes of the value of an expression.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum How {
    Kept,
    Given,
    PartGiven,
    Carried,
    Logged,
}

pub fn read<'a>(code: Code<'a>) -> Facts<'a> {
    let mut facts = Facts::default();
    for mention in &code.function.mentions {
        facts.names.insert(mention.node, mention.local);
    }
    for given in &code.function.givens {
        facts.given.entry(given.local).or_default().push(given.from);
    }
    let wanted = code.function.givens.iter().map(|given| given.from).collect();
    let mut reader = Reader { code, facts, wanted, detached: false, conditional: false };
    reader.block(code.block, How::Kept);
    reader.facts
}

pub struct Reader<'a> {
    pub code: Code<'a>,
    pub facts: Facts<'a>,
    wanted: HashSet<NodeId>,
    /// Here is a body that runs on by itself.
    pub detached: bool,
    /// Here is something under a `#[cfg]`.
    conditional: bool,
}

impl<'a> Reader<'a> {
    pub fn note(&mut self, expr: &'a Expr) {
        let id = NodeId::of(expr);
        if self.wanted.contains(&id) {
            self.facts.exprs.insert(id, expr);
        }
    }

    pub fn role(&mut self, name: &Ident, role: Role) {
        self.facts.roles.insert(NodeId::of(name), role);
    }

    fn mention(&mut self, name: &Ident, whole: bool, how: How) {
        let role = match (how, whole) {
            (How::Kept, true) => Role::Use,
            (How::Kept, false) => Role::Part,
            (How::Given, true) => Role::Handed,
            (How::Given, false) | (How::PartGiven, _) => Role::HandedPart,
            (How::Carried, true) => Role::Carried,
            (How::Carried, false) => Role::CarriedPart,
            (How::Logged, _) => Role::Logged,
        };
        self.role(name, role);
    }

    fn block(&mut self, block: &'a Block, how: How) {
        self.stmts(&block.stmts, how);
    }

    pub fn stmts(&mut self, stmts: &'a [Stmt], how: How) {
        for stmt in stmts {
            match stmt {
                Stmt::Local(local) => self.under(&local.attrs, |this| {
                    if let Some(init) = &local.init {
                        this.walk(&init.expr, How::Carried);
                        if let Some((_, diverge)) = &init.diverge {
                            this.walk(diverge, How::Kept);
                        }
                    }
                }),
                Stmt::Item(_) => {}
                Stmt::Expr(expr, None) => self.walk(expr, how),
                Stmt::Expr(expr, Some(_)) => self.walk(expr, How::Kept),
                Stmt::Macro(stmt) => self.under(&stmt.attrs, |this| this.mac(&stmt.mac, How::Kept)),
            }
        }
    }

    /// Walks what has these attributes.
    fn under(&mut self, attrs: &[Attribute], walk: impl FnOnce(&mut Self)) {
        let outer = self.conditional;
        self.conditional |= !crate::attrs::cfgs(attrs).is_empty();
        walk(self);
        self.conditional = outer;
    }

    /// There is an await here.
    pub fn waits(&mut self, node: NodeId) {
        if self.detached {
            self.facts.detached.insert(node);
        }
        if self.conditional {
            self.facts.conditional.insert(node);
        }
    }

    pub fn walk(&mut self, expr: &'a Expr, how: How) {
        match crate::attrs::of(expr) {
            [] => self.expr(expr, how),
            attrs => self.under(attrs, |this| this.expr(expr, how)),
        }
    }

    fn expr(&mut self, expr: &'a Expr, how: How) {
        self.note(expr);
        match expr {
            Expr::Paren(e) => self.walk(&e.expr, how),
            Expr::Group(e) => self.walk(&e.expr, how),
            Expr::Try(e) => self.walk(&e.expr, how),
            Expr::Path(_) => {
                if let Some((name, whole)) = root(expr) {
                    self.mention(name, whole, how);
                }
            }
            Expr::Field(e) => match root(expr) {
                Some((name, whole)) => {
                    self.indices(expr);
                    self.mention(name, whole, how);
                }
                None => self.walk(&e.base, if how == How::Given { How::PartGiven } else { how }),
            },
            Expr::Index(e) => match root(expr) {
                Some((name, whole)) => {
                    self.indices(expr);
                    self.mention(name, whole, how);
                }
                None => {
                    self.walk(&e.expr, how);
                    self.walk(&e.index, How::Kept);
                }
            },
            // Who may change it gives it back.
            Expr::Reference(e) if e.mutability.is_some() && how != How::Carried => self.walk(&e.expr, How::Kept),
            Expr::Reference(e) => self.walk(&e.expr, how),
            Expr::Unary(e) => {
                let how = if matches!(e.op, syn::UnOp::Deref(_)) { how } else { How::Kept };
                self.walk(&e.expr, how);
            }
            Expr::Cast(e) => self.walk(&e.expr, how),
            Expr::Await(e) => self.awaited(expr, &e.base),
            Expr::MethodCall(e) => self.method_call(e, how),
            Expr::Call(e) => {
                let name = match &*e.func {
                    Expr::Path(path) => path.path.segments.last().map(|s| s.ident.to_string()).unwrap_or_default(),
                    func => {
                        self.walk(func, How::Kept);
                        String::new()
                    }
                };
                let inner = match name.as_str() {
                    "drop" | "forget" => How::Logged,
                    _ if evidence::moves_args_in(&e.func) => how,
                    _ if operations::emptied(e).is_some() => How::Carried,
                    _ if converts(&name) => how,
                    _ if only_looks(&name) && how != How::Given => How::Kept,
                    _ => How::Given,
                };
                let detached = self.detached;
                self.detached |= evidence::is_spawn(&name) || name == "uncancelled";
                self.args(&e.args, inner);
                self.detached = detached;
                if let Some((local, true)) = operations::emptied(e).and_then(root) {
                    self.role(local, Role::Emptied);
                }
            }
            Expr::Tuple(e) => e.elems.iter().for_each(|e| self.walk(e, how)),
            Expr::Array(e) => e.elems.iter().for_each(|e| self.walk(e, how)),
            Expr::Repeat(e) => self.walk(&e.expr, how),
            Expr::Struct(e) => {
                e.fields.iter().map(|f| &f.expr).chain(e.rest.as_deref()).for_each(|e| self.walk(e, how));
            }
            Expr::Range(e) => e.start.iter().chain(&e.end).for_each(|e| self.walk(e, How::Kept)),
            Expr::Binary(e) => {
                self.walk(&e.left, How::Kept);
                self.walk(&e.right, How::Kept);
            }
            Expr::Assign(e) => {
                let to_local = matches!(&*e.left, Expr::Path(path) if path.path.get_ident().is_some());
                self.walk(&e.right, if to_local { How::Carried } else { How::Given });
                if !to_local {
                    self.walk(&e.left, How::Kept);
                }
            }
            Expr::Block(e) => self.block(&e.block, how),
            Expr::Unsafe(e) => self.block(&e.block, how),
            Expr::TryBlock(e) => self.block(&e.block, how),
            Expr::If(e) => {
                self.walk(&e.cond, How::Kept);
                self.block(&e.then_branch, how);
                if let Some((_, other)) = &e.else_branch {
                    self.walk(other, how);
                }
            }
            Expr::Let(e) => self.walk(&e.expr, How::Carried),
            Expr::Match(e) => {
                self.walk(&e.expr, How::Carried);
                for arm in &e.arms {
                    if let syn::Pat::Guard(guard) = &arm.pat {
                        self.walk(&guard.guard, How::Kept);
                    }
                    self.under(&arm.attrs, |this| this.walk(&arm.body, how));
                }
            }
            Expr::Loop(e) => self.block(&e.body, How::Kept),
            Expr::While(e) => {
                self.walk(&e.cond, How::Kept);
                self.block(&e.body, How::Kept);
            }
            Expr::ForLoop(e) => {
                self.walk(&e.expr, How::Carried);
                if crate::macros::is_for_await(e) {
                    self.facts.futures.insert(NodeId::of(&*e.expr));
                    self.facts.streams.insert(NodeId::of(&*e.expr));
                } else if let Some(at) = first_await(&e.body, self.code) {
                    self.facts.loops.push((&e.expr, at));
                }
                self.block(&e.body, How::Kept);
            }
            Expr::Break(e) => e.expr.iter().for_each(|e| self.walk(e, How::Given)),
            Expr::Return(e) => e.expr.iter().for_each(|e| self.walk(e, How::Kept)),
            Expr::Yield(e) => e.expr.iter().for_each(|e| self.walk(e, How::Given)),
            Expr::Closure(e) => self.walk(&e.body, How::Kept),
            Expr::Async(e) => self.block(&e.block, How::Kept),
            Expr::Macro(e) => self.mac(&e.mac, how),
            _ => {}
        }
    }

    /// The indices in a place.
    pub fn indices(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Paren(e) => self.indices(&e.expr),
            Expr::Group(e) => self.indices(&e.expr),
            Expr::Unary(e) => self.indices(&e.expr),
            Expr::Field(e) => self.indices(&e.base),
            Expr::Index(e) => {
                self.indices(&e.expr);
                self.walk(&e.index, How::Kept);
            }
            _ => {}
        }
    }

    pub fn args(&mut self, args: &'a Punctuated<Expr, Token![,]>, how: How) {
        args.iter().for_each(|arg| self.walk(arg, how));
    }

    fn method_call(&mut self, call: &'a ExprMethodCall, how: How) {
        let name = call.method.to_string();
        let args = match () {
            () if converts(&name) => how,
            () if only_looks(&name) || gives_itself(&name) => How::Kept,
            () => How::Given,
        };
        let detached = self.detached;
        self.detached |= evidence::is_spawn(&name);
        self.args(&call.args, args);
        self.detached = detached;
        if let Some(into) = self.collection(call, &name) {
            let values = call.args.iter().filter_map(|arg| root(arg).filter(|_| !matches!(arg, Expr::Reference(_))));
            for (value, _) in values {
                self.role(value, Role::Stored);
                self.facts.stored.insert(NodeId::of(value), into);
            }
            if let Some((collection, _)) = root(&call.receiver) {
                // To put something in is not to want what is in there.
                return self.role(collection, Role::Logged);
            }
        }
        // `self.queue.append(&mut jobs);`
        if let (Some(Expr::Reference(lent)), "append") = (call.args.first(), name.as_str())
            && let Some((local, true)) = root(&lent.expr)
        {
            self.role(local, Role::Emptied);
        }
        self.receiver(call, &name, how);
    }

    /// The local whose collection a method puts its arguments into. It was made in the body: what it is lent to somebody for nobody knows.
    fn collection(&self, call: &ExprMethodCall, name: &str) -> Option<LocalId> {
        let puts = matches!(name, "push" | "push_back" | "push_front" | "push_str" | "insert" | "extend");
        let (collection, true) = root(&call.receiver).filter(|_| puts)? else { return None };
        let local = *self.facts.names.get(&NodeId::of(collection))?;
        let made = |from: &NodeId| self.facts.exprs.get(from).is_some_and(|expr| makes_collection(expr));
        let given = self.facts.given.get(&local)?;
        (!given.is_empty() && given.iter().all(made)).then_some(local)
    }

    pub fn receiver(&mut self, call: &'a ExprMethodCall, name: &str, how: How) {
        let receiver = root(&call.receiver);
        if let Some((local, whole)) = receiver {
            if operations::acknowledges(name)
                && let Some(id) = self.facts.names.get(&NodeId::of(local))
            {
                self.facts.acknowledged.insert(*id);
            }
            if whole && name == "clear" {
                return self.role(local, Role::Cleared);
            }
            if whole && operations::empties(call) {
                return self.role(local, Role::Emptied);
            }
        }
        let how = match how {
            _ if gives_itself(name) || operations::takes_out(call) && how == How::Carried => how,
            How::Given => How::PartGiven,
            How::Carried => How::Kept,
            // `message.reply.send(answer);`
            How::Kept if receiver.is_some_and(|(_, whole)| !whole) && !only_looks(name) => How::PartGiven,
            how => how,
        };
        self.walk(&call.receiver, how);
    }
}

/// `Vec::new()`, `HashMap::with_capacity(n)`, `vec![]`
fn makes_collection(expr: &Expr) -> bool {
    match expr {
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) => {
                let mut names = path.path.segments.iter().rev().map(|segment| segment.ident.to_string());
                let makes = names.next().is_some_and(|name| matches!(&*name, "new" | "with_capacity" | "default"));
                let of = names.next().unwrap_or_default();
                makes && matches!(&*of, "Vec" | "VecDeque" | "String" | "HashMap" | "HashSet" | "BTreeMap" | "BTreeSet")
            }
            _ => false,
        },
        Expr::Macro(mac) => mac.mac.path.is_ident("vec") && mac.mac.tokens.is_empty(),
        _ => false,
    }
}
