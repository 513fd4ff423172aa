//! From a listener to the end, in order.

use async_hygiene::{Report, Shutdown, hygiene};
use tokio::net::TcpListener;

use crate::bank::Bank;
use crate::http;

/// Serves until the shutdown begins; then accepts nobody any more, ends what is cancellable, waits for the rest, closes the books, and says
/// how that went.
#[hygiene]
pub async fn serve(listener: TcpListener, bank: Bank, shutdown: Shutdown) -> Report {
    let token = shutdown.token();
    let store = bank.store.clone();
    let app = http::router(bank, token.clone());
    shutdown.spawn("server", async move {
        let serving = axum::serve(listener, app).with_graceful_shutdown(token.clone().cancelled_owned());
        if let Err(error) = serving.await {
            eprintln!("the server has failed: {error}");
        }
        token.cancel(); // without a server there is nothing to wait for
    });
    let report = shutdown.drain().await;
    if report.is_clean() {
        store.close().await; // else somebody has a connection still, and the books are sound as they are
    }
    report
}
