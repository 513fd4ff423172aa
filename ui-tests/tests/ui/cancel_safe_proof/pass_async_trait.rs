//! The same where the futures are boxed.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use async_trait::async_trait;
use tokio::sync::mpsc;

#[cancel_safe]
#[async_trait]
trait Source: Send {
    async fn next(&mut self) -> Option<u32>;
}

struct Channel(mpsc::Receiver<u32>);

#[cancel_safe]
#[async_trait]
impl Source for Channel {
    async fn next(&mut self) -> Option<u32> {
        self.0.recv().await
    }
}

struct Sum {
    of: Box<dyn Source>,
    sum: u32,
}

#[cancel_safe]
impl Sum {
    async fn all(&mut self) {
        while let Some(number) = self.of.next().await {
            self.sum += number;
        }
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, from) = mpsc::channel(8);
            (1..4).for_each(|n| to.try_send(n).unwrap());
            Sum { of: Box::new(Channel(from)), sum: 0 }
        },
        Sum::all,
        async |mut sum, _| {
            sum.all().await;
            assert_eq!(sum.sum, 1 + 2 + 3);
        },
    );
}
