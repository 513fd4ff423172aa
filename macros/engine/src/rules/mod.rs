//! The lints: one file each, which says why, when, what to do instead and what it cannot see, and holds the words.
//!
//! A rule that is decided by a type is a *question*: its words are laid down at the site, and the compiler says them if the type is one that
//! they are about.

pub mod async_lock_across_await;
pub mod blocking_call;
pub mod borrow_across_await;
pub mod bounded_again;
pub mod busy_loop;
mod callee;
pub mod detached_task;
mod drained_here;
mod elements;
pub mod entered_across_await;
pub mod guard_dropped_at_once;
pub mod ignored_outcome;
pub mod lock_across_await;
pub mod unbounded_channel;
pub mod unbounded_concurrency;

pub mod cancel_safety_unknown;
pub mod cancel_unsafe_in_select;
pub mod cancel_unsafe_in_timeout;
pub mod futurelock;
mod left_pending;
pub mod polled_after_completion;
pub mod progress_lost_in_select;
mod region;
pub mod select_restarts_timer;
pub mod self_deadlock;
mod taking;
pub mod unawaited_future;
pub mod value_lost_on_cancel;

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use syn::{Block, FnArg, Item, ReturnType, Signature, Stmt};

use crate::file::{File, Source};
use crate::headline;
use crate::ir::{AwaitKind, Function, Hint, NodeId};
use crate::judge;
use crate::levels::{LevelId, Levels, Setting};
use crate::lints::Lint;
use crate::loss::{self, Loss};
use crate::lost::{self, Lost};
use crate::names;
use crate::rewrite::{Ask, At};
use crate::scan::Scan;
use crate::survey::Macros;

/// A function, as the lints that need no graph see it.
pub struct Scene<'a> {
    pub signature: &'a Signature,
    pub block: &'a Block,
    /// What is known inside of macros.
    pub macros: &'a Macros,
    pub scan: &'a Scan<'a>,
    /// Its locals, with what is read how often.
    pub function: &'a Function,
    pub levels: &'a Levels,
    /// The levels that hold for all of it.
    pub scope: LevelId,
    /// Its future is published as cancel safe, on the word of the lints.
    pub cancel_safe: bool,
    /// It waits for a permit of its own, and holds that while it runs.
    pub waits_for_permit: bool,
    /// `#[timeout]` drops it wherever it waits.
    pub timed: bool,
    /// The functions of the annotated item, with what they await of each other.
    pub calls: Option<&'a bounded_again::Calls>,
    /// The functions of the annotated item that return a future.
    async_fns: &'a HashSet<String>,
    file: OnceCell<Option<Arc<Source>>>,
    /// Filled by who asks first.
    lost: OnceCell<Vec<Lost<'a>>>,
    losses: OnceCell<Vec<Loss<'a>>>,
}

impl<'a> Scene<'a> {
    pub fn new(
        signature: &'a Signature,
        block: &'a Block,
        macros: &'a Macros,
        scan: &'a Scan<'a>,
        function: &'a Function,
        levels: &'a Levels,
        async_fns: &'a HashSet<String>,
    ) -> Scene<'a> {
        let (file, lost, losses) = (OnceCell::new(), OnceCell::new(), OnceCell::new());
        Scene {
            signature,
            block,
            macros,
            scan,
            function,
            levels,
            scope: levels.root(),
            cancel_safe: false,
            waits_for_permit: false,
            timed: false,
            calls: None,
            async_fns,
            file,
            lost,
            losses,
        }
    }

    /// As if it stood in this file.
    #[cfg(test)]
    pub fn in_file(self, text: &str) -> Scene<'a> {
        Scene { file: OnceCell::from(Some(Arc::new(Source::new(text.to_owned())))), ..self }
    }

    /// The values that nobody keeps.
    fn lost(&self) -> &[Lost<'a>] {
        self.lost.get_or_init(|| lost::values(self))
    }

    /// What is gone where the future is dropped at one of its awaits.
    pub fn losses(&self) -> &[Loss<'a>] {
        let Scene { signature, block, macros, function, .. } = *self;
        self.losses.get_or_init(|| loss::losses(loss::Code { signature, block, macros, function }))
    }

    /// True if a function of that name, in the item or in the file, returns a future.
    pub fn is_async_fn(&self, name: &str) -> bool {
        self.async_fns.contains(name) || self.source().is_some_and(|source| source.has_async_fn(name))
    }

    /// The file that the function is in, if it is known.
    pub fn source(&self) -> Option<&Source> {
        self.file.get_or_init(|| crate::file::of(self.signature.ident.span())).as_deref()
    }

    /// What is in that file, if there is anything in it that could block.
    pub fn file(&self) -> Option<&File> {
        self.source()?.outline()
    }

    /// True if a variable of that name is bound somewhere in the function.
    pub fn binds(&self, name: &str) -> bool {
        let in_body = self.function.locals.iter().any(|l| l.name.as_ref().is_some_and(|ident| ident == name));
        in_body || self.signature.inputs.iter().any(|arg| mentions(arg, name))
    }

    /// True if an item of that name is declared in the body itself.
    pub fn declares(&self, name: &str) -> bool {
        self.block.stmts.iter().any(|stmt| matches!(stmt, Stmt::Item(Item::Fn(item)) if item.sig.ident == name))
    }
}

/// An async fn, or one that returns a future by the name of its type.
pub fn returns_future(signature: &Signature) -> bool {
    signature.asyncness.is_some()
        || match &signature.output {
            ReturnType::Default => false,
            ReturnType::Type(_, ty) => names::any(ty, &|name| name.ends_with("Future")),
        }
}

/// True if the pattern of a parameter has the name in it.
fn mentions(arg: &FnArg, name: &str) -> bool {
    matches!(arg, FnArg::Typed(arg) if names::any(&arg.pat, &|ident| ident == name))
}

/// A lint that needs no graph, and what it asks.
type Rule = (Lint, fn(&Scene<'_>, &mut Vec<Ask>));

const RULES: &[Rule] = &[
    (Lint::BlockingCall, blocking_call::look),
    (Lint::BusyLoop, busy_loop::look),
    (Lint::GuardDroppedAtOnce, guard_dropped_at_once::look),
    (Lint::UnawaitedFuture, unawaited_future::look),
    (Lint::DetachedTask, detached_task::look),
    (Lint::IgnoredOutcome, ignored_outcome::look),
    (Lint::UnboundedChannel, unbounded_channel::look),
    (Lint::UnboundedConcurrency, unbounded_concurrency::look),
    (Lint::CancelUnsafeInSelect, cancel_unsafe_in_select::look),
    (Lint::ProgressLostInSelect, progress_lost_in_select::look),
    (Lint::CancelUnsafeInTimeout, cancel_unsafe_in_timeout::look),
    (Lint::CancelSafetyUnknown, cancel_safety_unknown::look),
    (Lint::ValueLostOnCancel, value_lost_on_cancel::look),
    (Lint::SelectRestartsTimer, select_restarts_timer::look),
    (Lint::PolledAfterCompletion, polled_after_completion::look),
    (Lint::Futurelock, futurelock::look),
    (Lint::SelfDeadlock, self_deadlock::look),
];

/// True if one of these lints is on somewhere.
pub fn any(levels: &Levels) -> bool {
    RULES.iter().any(|(lint, _)| levels.mentioned(*lint))
}

/// The lints that follow a thing through the function by how it is written.
const BY_NAME: [Lint; 8] = [
    Lint::CancelUnsafeInSelect,
    Lint::ProgressLostInSelect,
    Lint::CancelUnsafeInTimeout,
    Lint::ValueLostOnCancel,
    Lint::SelectRestartsTimer,
    Lint::PolledAfterCompletion,
    Lint::Futurelock,
    Lint::SelfDeadlock,
];

/// What these lints ask. A lint that is allowed everywhere is not run.
pub fn asks(scene: &Scene<'_>) -> Vec<Ask> {
    let mut asks = Vec::new();
    // What a question calls is not const.
    if scene.signature.constness.is_some() {
        return asks;
    }
    for (lint, rule) in RULES {
        // Of two variables of one name these would take one for the other.
        if BY_NAME.contains(lint) && !scene.function.namesakes.is_empty() {
            continue;
        }
        if scene.levels.mentioned(*lint) {
            rule(scene, &mut asks);
        }
    }
    if scene.cancel_safe {
        judge::promise::look(scene, &mut asks);
    }
    together(asks)
}

/// True if both ask of the same value.
fn same_subject(one: &At, other: &At) -> bool {
    match (one, other) {
        (At::Around(_), At::Around(_)) => true,
        (At::Ahead(_, one), At::Ahead(_, other)) => one.to_string() == other.to_string(),
        _ => false,
    }
}

/// Asks of one value in one go what several lints ask of it.
fn together(asks: Vec<Ask>) -> Vec<Ask> {
    let mut known: HashMap<NodeId, usize> = HashMap::new();
    let mut all: Vec<Ask> = Vec::with_capacity(asks.len());
    for ask in asks {
        let (At::Around(id) | At::Ahead(id, _)) = ask.at else {
            all.push(ask);
            continue;
        };
        match known.get(&id).map(|&n| &mut all[n]) {
            Some(first) if same_subject(&first.at, &ask.at) && first.levels == ask.levels => {
                first.checks.extend(ask.checks);
            }
            _ => {
                known.insert(id, all.len());
                all.push(ask);
            }
        }
    }
    all
}

/// What sort of guard a question is about. In the order of the levels that emitted code carries.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Kind {
    Lock,
    AsyncLock,
    Permit,
    Borrow,
    Entered,
}

impl Kind {
    pub const ALL: [Kind; 5] = [Kind::Lock, Kind::AsyncLock, Kind::Permit, Kind::Borrow, Kind::Entered];

    /// Its name in `async_hygiene::facts::kind`.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Lock => "Lock",
            Kind::AsyncLock => "AsyncLock",
            Kind::Permit => "Permit",
            Kind::Borrow => "Borrow",
            Kind::Entered => "Entered",
        }
    }

    /// The lint that reports one that is alive at an await.
    pub fn lint(self) -> Lint {
        match self {
            Kind::Lock => Lint::LockAcrossAwait,
            Kind::AsyncLock | Kind::Permit => Lint::AsyncLockAcrossAwait,
            Kind::Borrow => Lint::BorrowAcrossAwait,
            Kind::Entered => Lint::EnteredAcrossAwait,
        }
    }

    pub fn hinted(hint: Hint) -> Option<Kind> {
        Some(match hint {
            Hint::None => return None,
            Hint::Lock => Kind::Lock,
            Hint::AsyncLock => Kind::AsyncLock,
            Hint::Permit => Kind::Permit,
            Hint::Borrow => Kind::Borrow,
            Hint::Entered => Kind::Entered,
        })
    }

    /// The level at which a guard of this kind is reported there. A permit is meant to be held, so only who asks by hand is told.
    pub fn setting(self, levels: &Levels, scope: LevelId) -> Setting {
        let setting = levels.level(scope, self.lint());
        if self == Kind::Permit && !setting.explicit {
            return Setting { level: crate::levels::Level::Allow, ..setting };
        }
        setting
    }

    pub fn words(self, held: &Held) -> Words {
        match self {
            Kind::Lock => lock_across_await::words(held),
            Kind::AsyncLock => async_lock_across_await::words(held),
            Kind::Permit => async_lock_across_await::permit_words(held),
            Kind::Borrow => borrow_across_await::words(held),
            Kind::Entered => entered_across_await::words(held),
        }
    }
}

/// A value that is alive at an await, as words need it.
pub struct Held {
    /// The binding, or the source text of a temporary.
    pub name: Option<String>,
    pub text: Option<String>,
    /// The value it was moved into.
    pub inside: Option<String>,
    pub is_param: bool,
    /// User code reads it by name.
    pub used: bool,
    pub at: AwaitKind,
    pub line: usize,
    pub more: usize,
}

/// What a finding says. `{Self}` stands for the type.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Words {
    /// A fact about this code.
    pub headline: String,
    /// Under the value.
    pub label: String,
    /// What goes wrong at run time.
    pub harm: String,
    /// One concrete edit.
    pub help: String,
    pub lint: Lint,
}

impl Words {
    /// All of it, as a warning or an error of one text.
    pub fn text(&self) -> String {
        format!("{}\n{}\nhelp: {}\n{}", headline::fitted(&self.headline), self.harm, self.help, self.reference())
    }

    /// The lint's name and where to read more.
    pub fn reference(&self) -> String {
        format!("lint: `async_hygiene::{0}`, explained at `async_hygiene::lints::{0}`", self.lint.name())
    }
}

impl Held {
    /// `guard`, or what a temporary was written as.
    fn subject(&self, what: &str) -> String {
        match (&self.name, &self.inside, &self.text) {
            (Some(name), Some(inside), _) => format!("`{name}` is {what} in `{inside}` and is still"),
            (Some(name), None, _) => format!("`{name}` is {what} and is still"),
            (None, Some(inside), _) => format!("`{inside}` keeps {what}"),
            (None, None, Some(text)) => format!("`{text}` is {what}"),
            (None, None, None) if self.is_param => format!("this parameter is {what} and is still"),
            (None, None, None) => format!("this is {what}"),
        }
    }

    fn place(&self) -> String {
        match self.more {
            0 => format!("the {} on line {}", self.at.noun(), self.line),
            more => format!("{} awaits, first on line {}", more + 1, self.line),
        }
    }

    /// The edit that ends a guard before the await.
    fn release(&self) -> String {
        let line = self.line;
        match (&self.name, &self.inside) {
            (_, Some(inside)) => {
                format!("take what you need out of `{inside}` first, then `drop({inside});` before line {line}")
            }
            (Some(name), None) if self.used => {
                format!("take what you need out of `{name}` first, then `drop({name});` before line {line}")
            }
            (Some(name), None) => format!("end it before line {line}: `drop({name});`, or a block of its own"),
            (None, None) if self.is_param => format!("name it `guard`, and `drop(guard);` before line {line}"),
            (None, None) => {
                let from = self.text.as_ref().map(|t| format!(" = … {t} …;`")).unwrap_or_else(|| " = …;`".to_owned());
                format!("await first, or take what you need in a statement of its own: `let value{from}")
            }
        }
    }

    fn words(&self, lint: Lint, what: &str, verb: &str, label: &str, harm: &str, help: Option<String>) -> Words {
        Words {
            headline: format!("{} {verb} at {}", self.subject(what), self.place()),
            label: label.to_owned(),
            harm: harm.to_owned(),
            help: help.unwrap_or_else(|| self.release()),
            lint,
        }
    }
}
