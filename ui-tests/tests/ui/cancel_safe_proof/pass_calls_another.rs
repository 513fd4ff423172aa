//! What is safe further down is safe here, as long as its result is kept at once.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::mpsc;

#[cancel_safe]
async fn number(from: &mut mpsc::Receiver<&'static str>) -> Option<u32> {
    from.recv().await?.parse().ok()
}

struct Sum {
    from: mpsc::Receiver<&'static str>,
    sum: u32,
}

#[cancel_safe]
impl Sum {
    async fn all(&mut self) {
        while let Some(number) = number(&mut self.from).await {
            self.sum += number;
            self.pause().await;
        }
    }

    async fn pause(&self) {
        tokio::task::yield_now().await;
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, from) = mpsc::channel(8);
            for text in ["1", "2", "3"] {
                to.try_send(text).unwrap();
            }
            Sum { from, sum: 0 }
        },
        Sum::all,
        async |mut sum, _| {
            sum.all().await;
            assert_eq!(sum.sum, 1 + 2 + 3);
        },
    );
}
