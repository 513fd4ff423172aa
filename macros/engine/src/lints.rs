//! The lints by name, with what they do when nobody says otherwise.

use crate::levels::Level;

macro_rules! lints {
    ($($variant:ident $name:literal $default:ident,)*) => {
        /// A lint.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Lint {
            $($variant,)*
        }

        impl Lint {
            pub const ALL: &[Lint] = &[$(Lint::$variant,)*];

            pub fn name(self) -> &'static str {
                match self {
                    $(Lint::$variant => $name,)*
                }
            }

            /// Its level in `#[hygiene]`.
            pub fn default_level(self) -> Level {
                match self {
                    $(Lint::$variant => Level::$default,)*
                }
            }
        }
    };
}

lints! {
    LockAcrossAwait "lock_across_await" Deny,
    AsyncLockAcrossAwait "async_lock_across_await" Warn,
    BorrowAcrossAwait "borrow_across_await" Deny,
    EnteredAcrossAwait "entered_across_await" Deny,
    GuardDroppedAtOnce "guard_dropped_at_once" Deny,
    BlockingCall "blocking_call" Deny,
    BusyLoop "busy_loop" Deny,
    UnawaitedFuture "unawaited_future" Deny,
    DetachedTask "detached_task" Warn,
    IgnoredOutcome "ignored_outcome" Warn,
    UnboundedChannel "unbounded_channel" Warn,
    UnboundedConcurrency "unbounded_concurrency" Warn,
    CancelUnsafeInSelect "cancel_unsafe_in_select" Deny,
    ProgressLostInSelect "progress_lost_in_select" Allow,
    CancelUnsafeInTimeout "cancel_unsafe_in_timeout" Warn,
    CancelSafetyUnknown "cancel_safety_unknown" Allow,
    ValueLostOnCancel "value_lost_on_cancel" Allow,
    SelectRestartsTimer "select_restarts_timer" Warn,
    PolledAfterCompletion "polled_after_completion" Deny,
    Futurelock "futurelock" Deny,
    SelfDeadlock "self_deadlock" Deny,
}

impl Lint {
    /// The name of the trait that a type which must not be there does not have. The compiler shows it with the line.
    pub fn trait_name(self) -> &'static str {
        match self {
            Lint::LockAcrossAwait | Lint::AsyncLockAcrossAwait | Lint::BorrowAcrossAwait | Lint::EnteredAcrossAwait => {
                "ReleasedBeforeLine"
            }
            Lint::GuardDroppedAtOnce => "KeptAfterLine",
            Lint::BlockingCall => "DoesNotBlockOnLine",
            Lint::BusyLoop => "AwaitsOnLine",
            Lint::UnawaitedFuture => "AwaitedOnLine",
            Lint::DetachedTask => "KeptTrackOfOnLine",
            Lint::IgnoredOutcome => "HandledOnLine",
            Lint::UnboundedChannel | Lint::UnboundedConcurrency => "BoundedOnLine",
            Lint::CancelUnsafeInSelect | Lint::CancelUnsafeInTimeout => "LosesNothingOnLine",
            Lint::ProgressLostInSelect => "LosesNoProgressOnLine",
            Lint::CancelSafetyUnknown => "KnownOnLine",
            Lint::ValueLostOnCancel => "KeptOnCancelOfLine",
            Lint::SelectRestartsTimer => "RunsOnAfterLine",
            Lint::PolledAfterCompletion => "PendingOnLine",
            Lint::Futurelock => "PolledOnLine",
            Lint::SelfDeadlock => "TakenOnceOnLine",
        }
    }

    pub fn from_name(name: &str) -> Option<Lint> {
        Lint::ALL.iter().copied().find(|lint| lint.name() == name)
    }
}
