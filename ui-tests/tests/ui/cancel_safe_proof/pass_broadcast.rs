//! Each message of a broadcast is in a sum as soon as it is received.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::broadcast;

struct Sum {
    from: broadcast::Receiver<u32>,
    sum: u32,
}

#[cancel_safe]
impl Sum {
    async fn all(&mut self) {
        while let Ok(number) = self.from.recv().await {
            self.sum += number;
        }
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, from) = broadcast::channel(8);
            tokio::spawn(async move {
                for n in 1..4 {
                    _ = to.send(n);
                    tokio::task::yield_now().await;
                }
            });
            Sum { from, sum: 0 }
        },
        Sum::all,
        async |mut sum, _| {
            sum.all().await;
            assert_eq!(sum.sum, 1 + 2 + 3);
        },
    );
}
