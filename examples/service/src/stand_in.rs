//! Stands in for what `async_hygiene` does not have yet, as far as these tests need it. To be deleted.
#![allow(missing_docs)]

use std::fmt;
use std::time::Duration;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

#[derive(Debug)]
pub struct Cancelled;
#[derive(Debug)]
pub struct TimedOut;
#[derive(Debug)]
pub struct Overloaded;
#[derive(Debug)]
pub struct Interrupted;

impl From<Cancelled> for Interrupted {
    fn from(_: Cancelled) -> Self {
        Interrupted
    }
}
impl From<TimedOut> for Interrupted {
    fn from(_: TimedOut) -> Self {
        Interrupted
    }
}
impl From<Overloaded> for Interrupted {
    fn from(_: Overloaded) -> Self {
        Interrupted
    }
}
impl IntoResponse for Interrupted {
    fn into_response(self) -> Response {
        StatusCode::SERVICE_UNAVAILABLE.into_response()
    }
}

pub async fn scope<F: Future>(_: CancellationToken, future: F) -> F::Output {
    future.await
}

#[derive(Clone, Debug, Default)]
pub struct Shutdown {
    token: CancellationToken,
    tasks: TaskTracker,
}

#[derive(Debug)]
pub struct Report;

impl Report {
    pub fn is_clean(&self) -> bool {
        true
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("all ended")
    }
}

impl async_hygiene::facts::TracksTasks for Shutdown {}

impl Shutdown {
    pub fn new() -> Self {
        Shutdown::default()
    }
    pub fn on_signals() -> std::io::Result<Self> {
        let shutdown = Shutdown::new();
        let token = shutdown.token();
        tokio::spawn(async move {
            let _ = tokio::signal::ctrl_c().await;
            token.cancel();
        });
        Ok(shutdown)
    }
    pub fn deadline(self, _: Duration) -> Self {
        self
    }
    pub fn token(&self) -> CancellationToken {
        self.token.clone()
    }
    pub fn trigger(&self) {
        self.token.cancel();
    }
    pub fn spawn<F>(&self, _: &'static str, future: F) -> JoinHandle<F::Output>
    where
        F: Future + Send + 'static,
        F::Output: Send + 'static,
    {
        self.tasks.spawn(future)
    }
    pub async fn drain(&self) -> Report {
        self.token.cancelled().await;
        self.tasks.close();
        self.tasks.wait().await;
        Report
    }
}
