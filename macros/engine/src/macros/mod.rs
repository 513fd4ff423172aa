//! Known macros, read by their grammar and printed back.
//!
//! `format!("{}", fetch().await)` is opaque to syn, yet the await in it is one of ours. [`open`] knows the macros
//! that async code is full of and turns their tokens into ordinary syn nodes, which can be lowered and edited in place.
//! [`Opened`] prints the inner tokens of the macro: what was parsed from its nodes, everything else as it was read.
//!
//! A macro that is not known, or whose tokens do not fit its grammar, stays closed: `None`. Nothing here looks at what
//! a name resolves to; the last segment of the path decides, and the segments before it where two crates disagree.
//!
//! What is said about order, temporaries and exits was observed on rustc 1.95 and read from the sources of
//! tokio 1.54 and futures 0.3.34.

mod format;
mod json;
mod layout;
mod list;
mod log;
mod matches;
mod pin;
mod select;
mod stream;
mod table;
#[cfg(test)]
mod tests;
mod walk;

use layout::Layout;
use proc_macro2::{Ident, Literal, TokenStream};
use syn::{Expr, Macro, Pat, Stmt};

pub use stream::is_for_await;

/// The inside of a macro invocation.
#[derive(Clone)]
pub enum Opened {
    /// A list of expressions, evaluated in order: `format!`, `vec!`, `join!`, `info!`, `json!`, `bail!` …
    Args(Args),
    /// `matches!(EXPR, PAT if EXPR)` and `assert_matches!`.
    Matches(Box<Matches>),
    /// The statement forms of `pin!` and `pin_mut!`, which declare names.
    Pin(Pin),
    /// `select!` and `select_biased!` of tokio and futures.
    Select(Select),
    /// `async_stream::stream!` and `try_stream!`.
    Stream(Stream),
    /// `scopeguard::defer!`: a sync closure that runs at the end of the scope, nothing of it here.
    Closure(Closure),
    /// No expression of the body in it: `concat!`, `thread_local!`, `asm!`, `quote!` …
    Inert(TokenStream),
}

/// Expressions evaluated in source order, then used together by the macro.
#[derive(Clone)]
pub struct Args {
    /// What the macro is for.
    pub kind: Kind,
    /// The expressions. Edit them in place; adding or removing some does not print.
    pub args: Vec<Arg>,
    /// The format string, when it is a literal.
    pub format: Option<Format>,
    /// Whether control comes out at the end of the macro.
    pub exit: Exit,
    /// The macro is an await itself, after all arguments are evaluated: `join!`, `try_join!`, `poll!`, `pending!`.
    /// Moved arguments are owned by it and stay alive until that await is over.
    pub suspends: bool,
    layout: Layout,
}

/// One expression of [`Args`].
#[derive(Clone)]
pub struct Arg {
    /// The expression.
    pub expr: Expr,
    /// `name` in the `name = expr` of a format list.
    pub name: Option<Ident>,
    /// When it runs and what becomes of it.
    pub how: How,
}

/// When an argument runs and what becomes of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct How {
    /// What becomes of the value.
    pub used: Used,
    /// Under which condition it is evaluated.
    pub runs: Runs,
    /// How long its temporaries live. So does the value itself where it is borrowed and not a place.
    pub temps: Temps,
}

/// What becomes of the value of an argument.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Used {
    /// Borrowed: `format!` arguments, operands of `assert_eq!`, fields of an event.
    Ref,
    /// Borrowed mutably: the target of `write!`.
    RefMut,
    /// Moved or copied: elements of `vec!`, futures of `join!`, conditions.
    Move,
    /// Moved into a place that lives as the operand of `&mut { expr }` does, extended by a `let`: `std::pin::pin!`.
    Pinned,
}

/// Under which condition an argument is evaluated.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Runs {
    /// Always.
    Always,
    /// All of the arguments marked so, or none: `info!` when its level is disabled, `debug_assert!` in a release.
    Sometimes,
    /// Only on the way to the [`Exit`]: the message of `assert!` and `ensure!`.
    OnExit,
}

/// When the temporaries of an argument are dropped.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Temps {
    /// As soon as it was used, before the next argument: the condition of `assert!`, a value in a map of `json!`.
    Arg,
    /// After the last argument, before the macro itself suspends: `format!`, `println!`, `info!`, `join!`.
    Args,
    /// With the statement that the macro is in, as those of any operand: `write!`, `vec!`, `dbg!`, `assert_eq!`.
    Statement,
}

/// How control may leave a macro other than at its end.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Exit {
    /// It does not.
    No,
    /// It may panic: `assert!`.
    MayPanic,
    /// It always panics: `panic!`, `todo!`.
    Panics,
    /// It may return from the enclosing fn, closure or async block: `ensure!`, `ready!`.
    MayReturn,
    /// It always returns: `bail!`.
    Returns,
}

/// What a macro with [`Args`] is for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// A text: `format!`, `format_args!`, `formatdoc!`, `format_ident!`.
    Format,
    /// Output to stdout or stderr: `println!`.
    Print,
    /// `write!`, `writeln!`, `writedoc!`.
    Write,
    /// `panic!`, `todo!`, `unimplemented!`, `unreachable!`.
    Panic,
    /// `assert!` and its relatives, those of `tokio_test` too.
    Assert,
    /// An error is made: `anyhow!`, `eyre!`.
    Error,
    /// An error is made and returned: `bail!`, `ensure!`, `whatever!`.
    Bail,
    /// An event: `info!`, `event!`, `log!`.
    Event,
    /// A span: `span!`, `info_span!`.
    Span,
    /// Is this level on: `enabled!`, `log_enabled!`.
    Enabled,
    /// A collection or a value: `vec!`, `hashmap!`, `json!`.
    Collect,
    /// `dbg!`.
    Debug,
    /// `sqlx::query!` and its relatives.
    Query,
    /// `join!`.
    Join,
    /// `try_join!`.
    TryJoin,
    /// `futures::stream_select!`.
    Merge,
    /// `futures::poll!`.
    Poll,
    /// `futures::pending!`.
    Pending,
    /// `ready!`.
    Ready,
    /// `std::pin::pin!`, the expression.
    Pin,
    /// `addr_of!`, `addr_of_mut!`.
    AddrOf,
}

/// A format string.
#[derive(Clone)]
pub struct Format {
    /// The string literal.
    pub literal: Literal,
    /// When it is used, and with it the variables it captures.
    #[allow(dead_code, reason = "captures are read at once in any case; told apart in tests")]
    pub runs: Runs,
}

/// `matches!(scrutinee, pat if guard)`. The temporaries of the scrutinee live as long as the statement.
#[derive(Clone)]
pub struct Matches {
    /// The expression, a place expression as in `match`.
    pub scrutinee: Expr,
    /// The pattern. Its bindings reach into the guard only.
    pub pat: Pat,
    /// What follows `if`.
    pub guard: Option<Expr>,
    /// The message of `assert_matches!`; empty for `matches!`.
    pub rest: Args,
    layout: Layout,
}

/// `pin!(a, b);` or `pin! { let a = EXPR; }`: each place is declared, as a `Pin<&mut _>`, in the enclosing block.
#[derive(Clone)]
pub struct Pin {
    /// The places, in order.
    pub places: Vec<Pinned>,
    layout: Layout,
}

/// One name of [`Pin`].
#[derive(Clone)]
pub struct Pinned {
    /// The name.
    pub name: Ident,
    /// What is pinned. `None`: the variable of that name, which is moved to a hidden place and shadowed.
    pub init: Option<Expr>,
}

/// `select!`. First all guards are evaluated in order, then all futures in order, those of disabled branches too;
/// their temporaries die (or are extended, for `&mut x`) as in `let futures = (a, b);`. Then the macro suspends, drops
/// the futures it owns, and runs one handler as a part of the enclosing body.
#[derive(Clone)]
pub struct Select {
    /// Whose grammar and rules.
    pub flavour: Flavour,
    /// Polled from top to bottom: `biased;`, `select_biased!`.
    pub biased: bool,
    /// The branches, in source order.
    pub branches: Vec<Branch>,
    layout: Layout,
}

/// Whose `select!` it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flavour {
    /// tokio: a future that is an expression is moved into the macro, `&mut fut` survives.
    Tokio,
    /// futures: a future that is a plain path is borrowed and survives, any other is moved into the macro.
    Futures,
    /// The path does not say, and neither do the tokens.
    Unknown,
}

/// One branch of [`Select`].
#[derive(Clone)]
pub struct Branch {
    /// What the branch waits for.
    pub on: On,
    /// What runs then.
    pub handler: Expr,
}

/// What a branch waits for.
#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "nearly every branch is a future")]
pub enum On {
    /// `pat = future, if guard`
    Future {
        /// Binds the output, in the handler only.
        pat: Pat,
        /// The future.
        future: Expr,
        /// The precondition.
        guard: Option<Expr>,
    },
    /// `else`: no branch is enabled.
    Else,
    /// `complete`: all futures are terminated.
    Complete,
    /// `default`: nothing is ready. With it the macro does not suspend.
    Default,
}

impl On {
    /// The future that it is.
    pub fn future(&self) -> Option<&Expr> {
        match self {
            On::Future { future, .. } => Some(future),
            On::Else | On::Complete | On::Default => None,
        }
    }

    /// What binds its output.
    pub fn pat(&self) -> Option<&Pat> {
        match self {
            On::Future { pat, .. } => Some(pat),
            On::Else | On::Complete | On::Default => None,
        }
    }
}

/// The body of a stream: an async block of its own, in which `yield` suspends. `for await` loops are
/// [marked](is_for_await).
#[derive(Clone)]
pub struct Stream {
    /// `?` is allowed and ends the stream.
    #[allow(dead_code, reason = "told apart in tests")]
    pub is_try: bool,
    /// The body.
    pub stmts: Vec<Stmt>,
    marked: bool,
}

/// The body of a closure that captures by reference and runs when the scope ends.
#[derive(Clone)]
pub struct Closure {
    /// The body.
    pub stmts: Vec<Stmt>,
}

/// Opens a macro in expression position.
pub fn open(mac: &Macro) -> Option<Opened> {
    table::read(mac, false)
}

/// Opens a macro that is a statement of its own, `pin!(a);`. Only there is a bare `pin!` the one that declares names;
/// elsewhere, at the end of a block too, it is std's expression.
pub fn open_stmt(mac: &Macro) -> Option<Opened> {
    table::read(mac, true)
}
