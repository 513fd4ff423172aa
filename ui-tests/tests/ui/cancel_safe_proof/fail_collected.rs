//! All of a stream, in a collection of the future's own.
use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use futures::StreamExt;
use futures::channel::mpsc;
use tokio::task::yield_now;

#[cancel_safe]
async fn all(from: &mut mpsc::Receiver<u32>) -> Vec<u32> {
    from.collect().await
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, from) = mpsc::channel(8);
            tokio::spawn(async move {
                for n in 1..4 {
                    to.try_send(n).unwrap();
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
