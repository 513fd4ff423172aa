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
}

impl Lint {
    pub fn from_name(name: &str) -> Option<Lint> {
        Lint::ALL.iter().copied().find(|lint| lint.name() == name)
    }
}
