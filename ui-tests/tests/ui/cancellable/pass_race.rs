//! `race` drops at every await, whatever it is.
use std::cell::Cell;
use std::time::Duration;

use async_hygiene::{Cancelled, cancellable};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

struct Logged<'a>(&'a Cell<u32>);

impl Drop for Logged<'_> {
    fn drop(&mut self) {
        self.0.set(self.0.get() + 1);
    }
}

async fn unknown(dropped: &Cell<u32>) {
    let _logged = Logged(dropped);
    sleep(Duration::from_secs(3600)).await;
}

#[cancellable(race)]
async fn races(dropped: &Cell<u32>, token: &CancellationToken) -> Result<(), Cancelled> {
    let _own = Logged(dropped);
    unknown(dropped).await;
    Ok(())
}

#[cancellable(race, or = 7)]
async fn races_a_block(dropped: &Cell<u32>, token: &CancellationToken) -> u8 {
    async {
        let _inner = Logged(dropped);
        unknown(dropped).await;
        1
    }
    .await
}

#[cancellable(race)]
async fn races_a_join(dropped: &Cell<u32>, token: &CancellationToken) {
    tokio::join!(unknown(dropped), unknown(dropped));
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    for (n, drops) in [(0, 2), (1, 2), (2, 2)] {
        let (dropped, token) = (Cell::new(0), CancellationToken::new());
        let call = async {
            match n {
                0 => assert!(races(&dropped, &token).await.is_err()),
                1 => assert_eq!(races_a_block(&dropped, &token).await, 7),
                _ => races_a_join(&dropped, &token).await,
            }
            // Before the caller hears of it.
            assert_eq!(dropped.get(), drops);
        };
        tokio::join!(call, async {
            sleep(Duration::from_millis(10)).await;
            token.cancel();
        });
    }
    assert_eq!(start.elapsed(), Duration::from_millis(30));
}
