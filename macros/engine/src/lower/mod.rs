//! From the syntax tree to the graph: a builder with a cursor.
//!
//! One file per kind of construct. What they share is here: the blocks being built, the scopes that are open, and the names in them.
//! Temporaries live as the Reference says, for the edition that is asked for.

mod bind;
mod capture;
mod control;
mod expr;
mod mac;
mod stmt;

use std::collections::HashMap;

use proc_macro2::{Ident, Span};
use syn::{Block as SynBlock, Expr, FnArg, Pat};

use crate::evidence;
use crate::ir::{
    Asked, AwaitId, AwaitKind, Block, BlockId, Body, BodyKind, Discard, DiscardForm, Function, Given, Hint, Local,
    LocalId, LocalKind, Mention, NodeId, Op, Position, Site, Suspension,
};
use crate::levels::{LevelId, Levels};
use crate::survey::Macros;

/// The rules by which temporaries die.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Edition {
    /// 2021 and before.
    Until2021,
    /// 2024 and later.
    From2024,
}

/// A function's graph, and whether the other edition would give another one.
pub struct Lowered {
    pub function: Function,
    pub edition_matters: bool,
}

/// Lowers an async fn.
pub fn async_fn<'a>(
    inputs: impl Iterator<Item = &'a FnArg>,
    block: &'a SynBlock,
    macros: &'a Macros,
    levels: &'a mut Levels,
    scope: LevelId,
    edition: Edition,
) -> Lowered {
    let mut lower = Lower::new(macros, levels, scope, edition);
    lower.open_body(Some(BodyKind::AsyncFn), true);
    let params = lower.open(true);
    for input in inputs {
        if let FnArg::Typed(arg) = input
            && arg.attrs.is_empty()
        {
            lower.param(&arg.pat, &arg.ty, Site::Start(NodeId::of(block)));
        }
    }
    lower.body_block(block);
    lower.close(params);
    lower.close_body();
    lower.finish()
}

/// Lowers the async bodies inside a sync fn.
pub fn sync_fn<'a>(
    block: &'a SynBlock,
    macros: &'a Macros,
    levels: &'a mut Levels,
    scope: LevelId,
    edition: Edition,
) -> Lowered {
    let mut lower = Lower::new(macros, levels, scope, edition);
    lower.open_body(None, true);
    lower.body_block(block);
    lower.close_body();
    lower.finish()
}

/// The state of a lowering.
struct Lower<'a> {
    function: Function,
    macros: &'a Macros,
    levels: &'a mut Levels,
    edition: Edition,
    edition_matters: bool,
    /// The levels in force where the cursor is.
    level: LevelId,
    /// The bodies that are open, the innermost last.
    bodies: Vec<OpenBody>,
}

/// A body under construction.
struct OpenBody {
    /// Its place in the function. `None` for what does not suspend: a sync fn, a closure. Its graph is not kept.
    index: Option<usize>,
    blocks: Vec<Block>,
    /// Which blocks have one before them.
    reached: Vec<bool>,
    /// Where operations go. `None`: this code cannot be reached.
    cursor: Option<BlockId>,
    scopes: Vec<Scope>,
    names: HashMap<String, Vec<LocalId>>,
    targets: Vec<Target>,
    /// `move`: what it mentions is moved in.
    moves: bool,
    captures: Vec<Capture>,
}

/// A variable of an enclosing body that this one mentions.
struct Capture {
    outer: LocalId,
    inner: LocalId,
    by_value: bool,
    /// Something in here takes it.
    taken: bool,
    /// Something in here may take it.
    doubt: Option<fn(LocalId) -> Op>,
}

/// A region at whose end locals die. To be handed back to [`Lower::close`].
#[must_use]
struct ScopeToken(usize);

struct Scope {
    locals: Vec<LocalId>,
    names: Vec<String>,
    /// Temporaries end here.
    temps: bool,
    /// The last task that was started in here, if nothing was awaited since: its line, and how many locals there were.
    spawned: Option<(usize, usize)>,
    /// Something in here would still be alive by the rules of the other edition.
    early: bool,
}

/// Where `break` and `continue` go.
struct Target {
    label: Option<String>,
    scopes: usize,
    on_break: BlockId,
    on_continue: Option<BlockId>,
    /// What `break VALUE` yields.
    values: Vec<LocalId>,
}

impl<'a> Lower<'a> {
    fn new(macros: &'a Macros, levels: &'a mut Levels, level: LevelId, edition: Edition) -> Self {
        Lower {
            function: Function::default(),
            macros,
            levels,
            edition,
            edition_matters: false,
            level,
            bodies: Vec::new(),
        }
    }

    fn finish(mut self) -> Lowered {
        crate::flow::live::settle(&mut self.function);
        Lowered { function: self.function, edition_matters: self.edition_matters }
    }

    fn body(&mut self) -> &mut OpenBody {
        self.bodies.last_mut().expect("a body is open while lowering")
    }

    // Bodies.

    fn open_body(&mut self, kind: Option<BodyKind>, moves: bool) {
        let index = kind.map(|kind| {
            self.function.bodies.push(Body { kind, blocks: Vec::new() });
            self.function.bodies.len() - 1
        });
        self.bodies.push(OpenBody {
            index,
            // The first block holds what is captured, and nothing else.
            blocks: vec![Block { ops: Vec::new(), next: vec![BlockId(1)] }, Block::default()],
            reached: vec![true, true],
            cursor: Some(BlockId(1)),
            scopes: Vec::new(),
            names: HashMap::new(),
            targets: Vec::new(),
            moves,
            captures: Vec::new(),
        });
    }

    /// Ends the innermost body; says what it captured.
    fn close_body(&mut self) -> Vec<Capture> {
        let mut body = self.bodies.pop().expect("a body is open while lowering");
        let captured = body.captures.iter().filter(|c| c.by_value).map(|c| Op::Init(c.inner));
        body.blocks[0].ops.extend(captured);
        if let Some(index) = body.index {
            self.function.bodies[index].blocks = body.blocks;
        }
        body.captures
    }

    /// True in code that may suspend.
    fn in_async(&self) -> bool {
        self.bodies.last().is_some_and(|b| b.index.is_some())
    }

    // The cursor.

    fn emit(&mut self, op: Op) {
        let body = self.body();
        if let Some(cursor) = body.cursor {
            body.blocks[cursor.index()].ops.push(op);
        }
    }

    fn new_block(&mut self) -> BlockId {
        let body = self.body();
        body.blocks.push(Block::default());
        body.reached.push(false);
        BlockId(body.blocks.len() as u32 - 1)
    }

    fn cursor(&mut self) -> Option<BlockId> {
        self.body().cursor
    }

    fn set_cursor(&mut self, at: Option<BlockId>) {
        self.body().cursor = at;
    }

    fn edge(&mut self, from: Option<BlockId>, to: BlockId) {
        if let Some(from) = from {
            self.body().reached[to.index()] = true;
            let next = &mut self.body().blocks[from.index()].next;
            if !next.contains(&to) {
                next.push(to);
            }
        }
    }

    fn goto(&mut self, to: BlockId) {
        let from = self.body().cursor.take();
        self.edge(from, to);
    }

    /// A fresh block after the cursor's; the cursor goes there. Unreachable stays unreachable.
    fn branch(&mut self, from: Option<BlockId>) -> Option<BlockId> {
        from?;
        let block = self.new_block();
        self.edge(from, block);
        self.set_cursor(Some(block));
        Some(block)
    }

    fn branch_to(&mut self, from: Option<BlockId>) {
        let at = self.branch(from);
        self.set_cursor(at);
    }

    /// Continues where these ends meet.
    fn join(&mut self, ends: &[Option<BlockId>]) {
        let open: Vec<BlockId> = ends.iter().flatten().copied().collect();
        match open[..] {
            [] => self.set_cursor(None),
            // A block that is left from somewhere else is closed: what comes now is not on that way.
            [one] if self.body().blocks[one.index()].next.is_empty() => self.set_cursor(Some(one)),
            _ => {
                let block = self.new_block();
                for end in open {
                    self.edge(Some(end), block);
                }
                self.set_cursor(Some(block));
            }
        }
    }

    /// Control does not come here again: return, panic, endless loop.
    fn diverge(&mut self) {
        self.set_cursor(None);
    }

    fn suspend(&mut self, kind: AwaitKind, node: NodeId, span: Span) {
        if !self.in_async() {
            return;
        }
        self.edition_matters |= self.body().scopes.iter().any(|s| s.early);
        self.body().scopes.iter_mut().for_each(|s| s.spawned = None);
        let id = AwaitId(self.function.awaits.len() as u32);
        self.function.awaits.push(Suspension { kind, node, span, levels: self.level });
        self.emit(Op::Suspend(id));
    }

    // Scopes.

    fn open(&mut self, temps: bool) -> ScopeToken {
        let scopes = &mut self.body().scopes;
        scopes.push(Scope { locals: Vec::new(), names: Vec::new(), temps, spawned: None, early: false });
        ScopeToken(scopes.len() - 1)
    }

    fn close(&mut self, token: ScopeToken) {
        debug_assert_eq!(self.body().scopes.len(), token.0 + 1, "scopes close in the order in which they opened");
        let Some(scope) = self.body().scopes.pop() else { return };
        if let Some((line, known)) = scope.spawned {
            self.left_outside(&scope.locals, line, known);
        }
        for local in scope.locals.into_iter().rev() {
            self.emit(Op::Drop(local));
        }
        for name in scope.names {
            if let Some(stack) = self.body().names.get_mut(&name) {
                stack.pop();
            }
        }
    }

    /// A task starts here.
    fn spawned(&mut self, at: Span) {
        let now = (crate::span::line(at), self.function.locals.len());
        self.body().scopes.iter_mut().for_each(|s| s.spawned = Some(now));
    }

    /// Permits that nothing uses, and that end with a scope in which a task was started and not waited for: the task runs without them.
    fn left_outside(&mut self, locals: &[LocalId], line: usize, known: usize) {
        for id in locals {
            let local = self.function.local(*id);
            let (Some(expr), true) = (local.init, id.index() < known) else { continue };
            if local.kind != LocalKind::Binding || local.hint != Hint::Permit || local.reads > 0 {
                continue;
            }
            let text = local.name.as_ref().map(Ident::to_string).unwrap_or_default();
            let (ends, hint, levels) = (local.ends, local.hint, local.levels);
            let form = DiscardForm::OutsideTask(line);
            self.function.discards.push(Discard { form, expr, ends, text, hint, levels, part: None });
        }
    }

    /// Leaves all scopes above `depth` by a jump.
    fn leave_to(&mut self, depth: usize) {
        let body = self.body();
        let left: Vec<LocalId> =
            body.scopes[depth..].iter().rev().flat_map(|s| s.locals.iter().rev().copied()).collect();
        for local in left {
            self.emit(Op::Drop(local));
        }
    }

    /// The innermost scope in which temporaries end.
    fn temp_scope(&mut self) -> usize {
        let scopes = &self.body().scopes;
        scopes.iter().rposition(|s| s.temps).unwrap_or(0)
    }

    // Locals.

    fn add_local(&mut self, local: Local) -> LocalId {
        self.function.locals.push(local);
        LocalId(self.function.locals.len() as u32 - 1)
    }

    /// A name that the user gives, in the innermost scope. Its value is there from now on if `init`.
    fn add_binding(&mut self, ident: &Ident, kind: LocalKind, site: Option<Site>, hint: Hint, init: bool) -> LocalId {
        let levels = self.level;
        let ends = (ident.span(), ident.span());
        let id = self.add_local(Local { name: Some(ident.clone()), hint, ..Local::new(kind, ends, levels) });
        let name = ident.to_string();
        self.compare(&name, ident);
        let body = self.body();
        body.names.entry(name.clone()).or_default().push(id);
        if let Some(scope) = body.scopes.last_mut() {
            scope.locals.push(id);
            scope.names.push(name);
        }
        if init {
            self.init(id, site);
        }
        id
    }

    /// The local gets a value; its type can be asked at `site`.
    fn init(&mut self, id: LocalId, site: Option<Site>) {
        self.emit(Op::Init(id));
        let body = self.body();
        if let (Some(site), Some(block)) = (site, body.cursor) {
            let at = Asked { site, body: body.index, block, op: body.blocks[block.index()].ops.len() };
            self.function.locals[id.index()].sites.push(at);
        }
    }

    /// A temporary for the value of `expr`, in temporary scope number `scope`. `None` when nobody could care.
    fn add_temp(&mut self, expr: &Expr, scope: usize, contents: Vec<LocalId>, own: bool) -> Option<LocalId> {
        let site = (own && contents.is_empty() && evidence::may_be_guard(expr)).then(|| Site::Around(NodeId::of(expr)));
        if site.is_none() && contents.is_empty() {
            return None;
        }
        let hint = if site.is_some() { evidence::hint(expr) } else { Hint::None };
        let ends = match site {
            Some(_) => crate::span::ends(expr),
            None => (Span::call_site(), Span::call_site()),
        };
        let text = if hint == Hint::None { None } else { crate::span::text(expr) };
        let awaited = evidence::may_be_awaited(expr);
        let id =
            self.add_local(Local { text, contents, hint, awaited, ..Local::new(LocalKind::Temp, ends, self.level) });
        self.body().scopes[scope].locals.push(id);
        self.init(id, site);
        Some(id)
    }

    /// Where the cursor is.
    fn position(&mut self) -> Option<Position> {
        let body = self.body();
        let (body_index, block) = (body.index?, body.cursor?);
        Some(Position { body: body_index, block, op: body.blocks[block.index()].ops.len() })
    }

    /// Notes that user code mentions a local here.
    fn note_mention(&mut self, node: NodeId, local: LocalId) {
        if let Some(at) = self.position() {
            self.function.mentions.push(Mention { node, local, at });
        }
    }

    /// Notes where the value comes from that a local got just now.
    fn note_given(&mut self, local: LocalId, from: NodeId) {
        let at = self.position().and_then(|at| Some(Position { op: at.op.checked_sub(1)?, ..at }));
        self.function.givens.push(Given { local, from, at });
    }

    fn read(&mut self, id: LocalId) {
        self.function.locals[id.index()].reads += 1;
    }

    /// The value moves to whoever comes next.
    fn consume(&mut self, value: Option<LocalId>) {
        let Some(id) = value else { return };
        if self.function.local(id).kind == LocalKind::Upvar {
            for capture in self.bodies.iter_mut().flat_map(|b| &mut b.captures).filter(|c| c.inner == id) {
                capture.by_value = true;
                capture.taken = true;
            }
        }
        self.emit(Op::Move(id));
    }

    /// Looks whether a name is given anew, or is another one that only looks like it.
    fn compare(&mut self, name: &str, ident: &Ident) {
        let known = self.bodies.iter().rev().find_map(|body| body.names.get(name)?.last());
        let known = known.and_then(|known| self.function.local(*known).name.as_ref());
        if known.is_some_and(|known| crate::span::context(known.span()) != crate::span::context(ident.span())) {
            self.function.namesakes.insert(name.to_owned());
        }
    }

    /// What a name means here. A variable of an enclosing body is captured by all bodies in between.
    fn resolve(&mut self, ident: &Ident) -> Option<LocalId> {
        let name = ident.to_string();
        let context = self.function.namesakes.contains(&name).then(|| crate::span::context(ident.span()));
        let means = |id: &&LocalId| match (&context, &self.function.local(**id).name) {
            (Some(context), Some(name)) => crate::span::context(name.span()) == *context,
            _ => true,
        };
        let (depth, mut id) = (0..self.bodies.len())
            .rev()
            .find_map(|n| Some((n, *self.bodies[n].names.get(&name)?.iter().rev().find(means)?)))?;
        for inner in depth + 1..self.bodies.len() {
            let outer = id;
            self.read(outer);
            let local = self.function.local(outer);
            let captured = Local {
                name: local.name.clone(),
                contents: vec![outer],
                hint: local.hint,
                reads: 1,
                ..Local::new(LocalKind::Upvar, local.ends, local.levels)
            };
            id = self.add_local(captured);
            let body = &mut self.bodies[inner];
            let by_value = body.moves;
            body.captures.push(Capture { outer, inner: id, by_value, taken: false, doubt: None });
            body.names.entry(name.clone()).or_default().insert(0, id);
        }
        self.read(id);
        Some(id)
    }

    /// A parameter of the function. One that is a name, or `_`, is asked about by its type, so that it need not be used.
    fn param(&mut self, pat: &'a Pat, ty: &syn::Type, site: Site) {
        let may = evidence::type_may_be_guard(ty);
        let site = may.then_some(site);
        let source =
            bind::Source { kind: LocalKind::Param, site, hint: evidence::type_hint(ty), init: true, from: None };
        let bound = match pat {
            Pat::Wild(wild) => {
                let span = wild.underscore_token.span;
                let hint = source.hint;
                let id = self.add_local(Local { hint, ..Local::new(LocalKind::Param, (span, span), self.level) });
                if let Some(scope) = self.body().scopes.last_mut() {
                    scope.locals.push(id);
                }
                self.init(id, site);
                vec![id]
            }
            _ => self.bind(pat, &source),
        };
        // `impl Trait` may stand in a parameter's type, and nowhere that this is asked.
        let nameable = !crate::names::any(ty, &|name| name == "impl");
        if let ([one], true, Pat::Ident(_) | Pat::Wild(_)) = (&bound[..], may && nameable, pat) {
            self.function.locals[one.index()].ty = Some(quote::ToTokens::to_token_stream(ty));
        }
    }
}
