//! tracing: a future in a span, or with a subscriber of its own.

use super::wraps;
use tracing::instrument::{Instrumented, WithDispatch};

wraps! {
    {} Instrumented<F>;
    {} WithDispatch<F>;
}
