//! From a listener to the end, in order.

//@ use async_hygiene::{Report, Shutdown, hygiene};
use crate::stand_in::{Report, Shutdown}; //-
use async_hygiene::hygiene; //-
use tokio::net::TcpListener;

use crate::bank::Bank;
use crate::http;

/// Serves until the shutdown begins; then accepts nobody any more, ends what is cancellable, waits for the rest, and says how that went.
#[hygiene]
pub async fn serve(listener: TcpListener, bank: Bank, shutdown: Shutdown) -> Report {
    let token = shutdown.token();
    let app = http::router(bank, token.clone());
    shutdown.spawn("server", async move {
        let serving = axum::serve(listener, app).with_graceful_shutdown(token.clone().cancelled_owned());
        if let Err(error) = serving.await {
            eprintln!("the server has failed: {error}");
        }
        token.cancel(); // without a server there is nothing to wait for
    });
    shutdown.drain().await
}
