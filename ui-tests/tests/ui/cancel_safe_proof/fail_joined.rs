//! Each half may be dropped; joined, the one that is done waits for the other with what it has received.
use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::mpsc;
use tokio::task::yield_now;

struct Halves {
    left: mpsc::Receiver<u32>,
    right: mpsc::Receiver<u32>,
}

#[cancel_safe]
async fn both(halves: &mut Halves) -> (Option<u32>, Option<u32>) {
    tokio::join!(halves.left.recv(), halves.right.recv())
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let ((to_left, left), (to_right, right)) = (mpsc::channel(8), mpsc::channel(8));
            tokio::spawn(async move {
                for n in 1..4 {
                    to_left.send(n).await.unwrap();
                    yield_now().await;
                    to_right.send(n).await.unwrap();
                }
            });
            Halves { left, right }
        },
        both,
        async |mut halves, output| {
            let pair = if let Some(pair) = output { pair } else { both(&mut halves).await };
            assert_eq!(pair.0, pair.1);
        },
    )
}

fn main() {
    println!("{}", run());
}
