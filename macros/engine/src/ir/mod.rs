//! The body of a function as a control-flow graph: types only. [`lower`](crate::lower) builds it, [`flow`](crate::flow) reads it.
//!
//! A *body* is what suspends as one future: an async fn, an async block, an async closure. All bodies of one function share one arena of
//! *locals* (bindings, temporaries, captured variables), so that a value can be followed from the body that binds it into the one that
//! captures it. A body is a list of *blocks*, each a list of operations on locals and the blocks that may follow.

mod print;

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use syn::Member;

use crate::levels::LevelId;

/// Identity of a node of the syntax tree: its address, valid while the tree is not edited. Only ever compared, never printed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct NodeId(usize);

impl NodeId {
    pub fn of<T>(node: &T) -> NodeId {
        NodeId(std::ptr::from_ref(node) as usize)
    }
}

macro_rules! index {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub struct $name(pub u32);
        impl $name {
            pub fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

index!(
    /// A binding, a temporary or a captured variable of the function.
    LocalId
);
index!(
    /// A basic block of one body.
    BlockId
);
index!(
    /// A suspension point of the function.
    AwaitId
);

/// Everything that was learnt about one function.
#[derive(Default)]
pub struct Function {
    pub locals: Vec<Local>,
    pub awaits: Vec<Suspension>,
    pub bodies: Vec<Body>,
    /// Values that are dropped in the statement that makes them.
    pub discards: Vec<Discard>,
    /// Where user code mentions a local, in the order of evaluation.
    pub mentions: Vec<Mention>,
    /// From which expressions locals got their values.
    pub givens: Vec<Given>,
    /// Where the handlers of `select!` begin, by the future that is done.
    pub handlers: Vec<(NodeId, Position)>,
    /// Names that stand for two variables: the one of a macro that made the function, the other of who called it.
    pub namesakes: HashSet<String>,
}

/// A place in the graph: before this operation of the block, or at its end.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Position {
    pub body: usize,
    pub block: BlockId,
    pub op: usize,
}

/// User code mentions a local.
pub struct Mention {
    /// The identifier; where there is none, what mentions it: the [`Args`](crate::macros::Args) of a macro whose format string has the name,
    /// a closure or an async block that captures it, a macro of unknown grammar.
    pub node: NodeId,
    pub local: LocalId,
    pub at: Position,
}

/// A local gets a value.
pub struct Given {
    pub local: LocalId,
    /// The initialiser, the scrutinee of its pattern, the future of its `select!` branch, what its `for` loop goes over.
    pub from: NodeId,
    /// Its [`Op::Init`]. `None` in code that does not suspend.
    pub at: Option<Position>,
}

/// One future's worth of code.
pub struct Body {
    pub kind: BodyKind,
    pub blocks: Vec<Block>,
}

impl Body {
    /// Its own suspension points.
    pub fn awaits(&self) -> impl Iterator<Item = AwaitId> {
        let ops = self.blocks.iter().flat_map(|block| &block.ops);
        ops.filter_map(|op| if let Op::Suspend(at) = op { Some(*at) } else { None })
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BodyKind {
    AsyncFn,
    AsyncBlock,
    AsyncClosure,
    /// The body of `stream!`: suspends at `yield` too.
    Stream,
}

/// Operations in order, then the blocks that may come next. No successor: the body ends here (return, panic, endless loop).
#[derive(Default)]
pub struct Block {
    pub ops: Vec<Op>,
    pub next: Vec<BlockId>,
}

/// What happens to a local.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Op {
    /// A value comes into being in the local; an old one is dropped.
    Init(LocalId),
    /// The value moves out, whole or in part.
    Move(LocalId),
    /// The value is read or borrowed and stays.
    Use(LocalId),
    /// A method is called that takes what is inside by value on some types (`take`, `send`, `insert` …) and through `Deref` on others:
    /// from here on the value counts as held only if it derefs to what it guards.
    Doubt(LocalId),
    /// Used in a way that may use it up: in doubt if nothing uses the value later, else as [`Op::Use`]. Becomes one of these.
    LastUse(LocalId),
    /// Control leaves the local's scope.
    Drop(LocalId),
    /// The body may be suspended here.
    Suspend(AwaitId),
}

impl Op {
    /// Whom it happens to.
    pub fn local(self) -> Option<LocalId> {
        match self {
            Op::Init(l) | Op::Move(l) | Op::Use(l) | Op::Doubt(l) | Op::LastUse(l) | Op::Drop(l) => Some(l),
            Op::Suspend(_) => None,
        }
    }
}

/// Where a value lives.
pub struct Local {
    pub kind: LocalKind,
    /// The user's name, for a binding.
    pub name: Option<Ident>,
    /// The binding's identifier, or the first and last tokens of a temporary.
    pub ends: (Span, Span),
    /// The source text of a temporary that looks like a guard, where it is short.
    pub text: Option<String>,
    /// Where its type can be asked, each with the place in the graph where the value comes into being. Empty: it cannot be a guard, or
    /// there is no safe place.
    pub sites: Vec<Asked>,
    /// The whole initialiser of `let NAME = CALL;`, where the type can be asked without naming the binding.
    pub init: Option<NodeId>,
    /// Locals that are asked about in place of this one: what was moved into it in the open (a struct literal, a tuple, a capture), or
    /// what it is another name of (the value of a block).
    pub contents: Vec<LocalId>,
    /// The `#[cfg]`s of its statement, under which a probe stands too.
    pub cfg: TokenStream,
    /// Those of them that are inside this one, as opposed to being it.
    pub parts: Vec<LocalId>,
    /// Of a literal: the fields that hold those.
    pub members: Option<Vec<Member>>,
    /// A closure that takes nothing of what it captured: it may be called again.
    pub callable_again: bool,
    /// The written type of a parameter, by which it can be asked about without being named.
    pub ty: Option<TokenStream>,
    /// It may come out of an await.
    pub awaited: bool,
    /// The target of `*E += …`, which is evaluated first unless it is a number.
    pub unless_number: bool,
    /// What the tokens suggest. Decides about words, never about verdicts.
    pub hint: Hint,
    pub levels: LevelId,
    /// How often user code reads the value.
    pub reads: u32,
    /// A `&` of this local: it is held as long as that one is, and reported there.
    pub borrows: Option<LocalId>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum LocalKind {
    Param,
    Binding,
    Temp,
    /// A variable of an enclosing body, moved into this one.
    Upvar,
}

/// A site, and the operation after which the value is there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Asked {
    pub site: Site,
    pub body: Option<usize>,
    pub block: BlockId,
    pub op: usize,
}

/// A place in the tree where a probe changes nothing.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Site {
    /// After this statement (`Stmt`), by name.
    After(NodeId),
    /// At the start of this block (`Block`), by name.
    Start(NodeId),
    /// Before this expression (`Expr`), which becomes a block: the body of a match arm or a `select!` handler, by name.
    Before(NodeId),
    /// Around this expression (`Expr`), by value.
    Around(NodeId),
}

/// A place where the body may be suspended.
pub struct Suspension {
    pub kind: AwaitKind,
    /// The expression or the macro that awaits.
    pub node: NodeId,
    pub span: Span,
    pub levels: LevelId,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AwaitKind {
    Await,
    Yield,
    /// A macro that awaits inside: `select!`, `join!` …
    Macro,
}

impl AwaitKind {
    /// As the user would call it.
    pub fn noun(self) -> &'static str {
        match self {
            AwaitKind::Await => "`.await`",
            AwaitKind::Yield => "`yield`",
            AwaitKind::Macro => "macro's await",
        }
    }
}

/// A value that nothing keeps: `let _ = E;`, `_ = E;`, `E;`.
pub struct Discard {
    pub form: DiscardForm,
    pub expr: NodeId,
    pub ends: (Span, Span),
    pub text: String,
    pub hint: Hint,
    pub levels: LevelId,
    /// The part of a tuple that is meant, where it is not the whole.
    pub part: Option<Part>,
}

/// One position of a tuple.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Part {
    pub index: usize,
    pub of: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum DiscardForm {
    /// `let _ = E;`
    LetUnderscore,
    /// `_ = E;`
    AssignUnderscore,
    /// `E;`
    Statement,
    /// `let _permit = E; spawn(…);`, and the scope ends: the task runs without it. The line of the spawn.
    OutsideTask(usize),
}

/// What the tokens around a value suggest that it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Hint {
    #[default]
    None,
    Lock,
    AsyncLock,
    Permit,
    Borrow,
    Entered,
}

impl Local {
    /// A local of which nothing more is known.
    pub fn new(kind: LocalKind, ends: (Span, Span), levels: LevelId) -> Local {
        Local {
            kind,
            name: None,
            ends,
            text: None,
            sites: Vec::new(),
            init: None,
            contents: Vec::new(),
            parts: Vec::new(),
            members: None,
            callable_again: false,
            ty: None,
            cfg: TokenStream::new(),
            awaited: true,
            unless_number: false,
            hint: Hint::None,
            levels,
            reads: 0,
            borrows: None,
        }
    }
}

impl Function {
    pub fn local(&self, id: LocalId) -> &Local {
        &self.locals[id.index()]
    }

    pub fn awaits_at(&self, id: AwaitId) -> &Suspension {
        &self.awaits[id.index()]
    }
}
