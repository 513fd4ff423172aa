//! One item of a stream at a time, each of them kept.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use futures::channel::mpsc;
use futures::{Stream, StreamExt};
use tokio::task::yield_now;

struct All<S> {
    from: S,
    items: Vec<u32>,
}

#[cancel_safe]
impl<S: Stream<Item = u32> + Unpin> All<S> {
    async fn collect(&mut self) {
        while let Some(item) = self.from.next().await {
            self.items.push(item);
            yield_now().await;
        }
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (mut to, from) = mpsc::channel(8);
            tokio::spawn(async move {
                for n in 1..4 {
                    yield_now().await;
                    to.try_send(n).unwrap();
                }
            });
            All { from, items: Vec::new() }
        },
        All::collect,
        async |mut all, _| {
            all.collect().await;
            assert_eq!(all.items, [1, 2, 3]);
        },
    );
}
