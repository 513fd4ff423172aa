//! A trait promises it, an `impl` keeps it, and generic code counts on it.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::mpsc;

#[cancel_safe]
trait Source {
    async fn next(&mut self) -> Option<u32>;
}

#[cancel_safe]
impl Source for mpsc::Receiver<u32> {
    async fn next(&mut self) -> Option<u32> {
        self.recv().await
    }
}

struct Sum<S> {
    of: S,
    sum: u32,
}

#[cancel_safe]
impl<S: Source> Sum<S> {
    async fn all(&mut self) {
        while let Some(number) = self.of.next().await {
            self.sum += number;
        }
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, of) = mpsc::channel(8);
            (1..4).for_each(|n| to.try_send(n).unwrap());
            Sum { of, sum: 0 }
        },
        Sum::all,
        async |mut sum, _| {
            sum.all().await;
            assert_eq!(sum.sum, 1 + 2 + 3);
        },
    );
}
