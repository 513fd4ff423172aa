//! Stands in for `#[cancellable]`. To be deleted.

use std::fmt;

use tokio_util::sync::CancellationToken;

use crate::pipeline::Stopped;

/// That it was.
#[derive(Debug)]
pub struct Cancelled;

impl fmt::Display for Cancelled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("it was cancelled")
    }
}

pub(crate) async fn until<F>(token: &CancellationToken, stage: F) -> Result<(), Stopped>
where
    F: Future<Output = Result<(), Stopped>>,
{
    token.run_until_cancelled(stage).await.unwrap_or(Err(Stopped::Cancelled(Cancelled)))
}
