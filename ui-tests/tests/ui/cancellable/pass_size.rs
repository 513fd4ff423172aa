//! The future is the bare one and the slots of the call: a token, its registration, and what says so.
use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

/// What stands in the future besides the body: the token that is kept, and the registration with it, which is the future of tokio-util.
const SLOTS: usize = 160;

async fn bare(buffer: [u8; 512], token: CancellationToken) -> Result<u8, Cancelled> {
    yield_now().await;
    drop(token);
    yield_now().await;
    Ok(buffer[0])
}

#[cancellable]
async fn annotated(buffer: [u8; 512], token: CancellationToken) -> Result<u8, Cancelled> {
    yield_now().await;
    drop(token);
    yield_now().await;
    Ok(buffer[0])
}

async fn bare_chained(buffer: [u8; 512], token: CancellationToken) -> Result<u8, Cancelled> {
    bare(buffer, token).await
}

#[cancellable]
async fn chained(buffer: [u8; 512], token: CancellationToken) -> Result<u8, Cancelled> {
    annotated(buffer, token).await
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let t = CancellationToken::new;
    let sizes = [size_of_val(&bare([0; 512], t())), size_of_val(&annotated([0; 512], t()))];
    assert!(sizes[1] <= sizes[0] + SLOTS, "{sizes:?}");
    let chained = [size_of_val(&bare_chained([0; 512], t())), size_of_val(&chained([0; 512], t()))];
    assert!(chained[1] <= chained[0] + 2 * SLOTS, "{chained:?}");
    assert_eq!(bare([1; 512], t()).await, annotated([1; 512], t()).await);
}
