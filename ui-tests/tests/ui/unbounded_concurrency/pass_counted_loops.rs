//! Filled in loops that go round a number of times, and with what was approved.
use async_hygiene::hygiene;
use futures::future::{join_all, ready};
use futures::stream::{FuturesUnordered, StreamExt};

struct Approvals(std::ops::Range<u32>);

impl IntoIterator for Approvals {
    type Item = u32;
    type IntoIter = std::ops::Range<u32>;

    fn into_iter(self) -> Self::IntoIter {
        self.0
    }
}

#[hygiene]
async fn triangle() -> usize {
    let mut rows = 0;
    for i in 1..=3 {
        let mut futures = Vec::new();
        for u in 1..=i {
            futures.push(ready(u));
        }
        rows += join_all(futures).await.len();
    }
    rows
}

#[hygiene]
async fn connections(approvals: Approvals) -> usize {
    let made = FuturesUnordered::new();
    for approval in approvals {
        made.push(ready(approval));
    }
    made.count().await
}

fn main() {
    assert_eq!(futures::executor::block_on(triangle()), 6);
    assert_eq!(futures::executor::block_on(connections(Approvals(0..2))), 2);
}
