//! The same as `collect`, by hand: what has come so far is in a local when the next one is awaited.
use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::mpsc;
use tokio::task::yield_now;

#[cancel_safe]
async fn all(from: &mut mpsc::Receiver<u32>) -> Vec<u32> {
    let mut all = Vec::new();
    while let Some(one) = from.recv().await {
        all.push(one);
    }
    all
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (to, from) = mpsc::channel(8);
            tokio::spawn(async move {
                for n in 1..4 {
                    to.send(n).await.unwrap();
                    yield_now().await;
                }
            });
            from
        },
        all,
        async |mut from, output| {
            let received = if let Some(received) = output { received } else { all(&mut from).await };
            assert_eq!(received, [1, 2, 3]);
        },
    )
}

fn main() {
    println!("{}", run());
}
