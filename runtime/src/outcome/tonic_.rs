//! tonic's statuses: a code, and the text as the message.

use super::{Cancelled, Interrupted, Overloaded, TimedOut};

/// The `Status` of one version of tonic.
macro_rules! status {
    ($($tonic:ident)+) => {$(
        // `Code::Cancelled` says that the client gave up. Here the server did.
        impl From<Cancelled> for $tonic::Status {
            fn from(outcome: Cancelled) -> Self {
                Self::unavailable(outcome.to_string())
            }
        }

        impl From<TimedOut> for $tonic::Status {
            fn from(outcome: TimedOut) -> Self {
                Self::deadline_exceeded(outcome.to_string())
            }
        }

        impl From<Overloaded> for $tonic::Status {
            fn from(outcome: Overloaded) -> Self {
                Self::resource_exhausted(outcome.to_string())
            }
        }

        impl From<Interrupted> for $tonic::Status {
            fn from(outcome: Interrupted) -> Self {
                match outcome {
                    Interrupted::Cancelled(outcome) => outcome.into(),
                    Interrupted::TimedOut(outcome) => outcome.into(),
                    Interrupted::Overloaded(outcome) => outcome.into(),
                }
            }
        }
    )+};
}

status! { tonic_013 tonic_014 }
