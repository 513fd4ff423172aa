//! What is left of a transfer whose future is dropped midway, as that of a handler is when its time is up or its client is gone.

#[allow(dead_code, reason = "there is no server in here")]
mod support;

use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;

use service::store::{Done, Store};
use support::{fresh_database, in_time, transfer};

/// When a future is dropped.
#[derive(Debug, Clone, Copy)]
enum Drop {
    /// As soon as it waits.
    Waiting,
    /// When what it waits for has happened, and it has not taken notice.
    Woken,
}

/// Polls `future` so many times, and drops it if it is not done by then.
async fn dropped_after<F: Future>(polls: usize, when: Drop, future: F) -> Option<F::Output> {
    let mut future = pin!(future);
    let mut left = polls;
    poll_fn(|cx| {
        if left == 0 {
            return Poll::Ready(None);
        }
        left -= 1;
        match (future.as_mut().poll(cx), when) {
            (Poll::Ready(output), _) => Poll::Ready(Some(output)),
            (Poll::Pending, Drop::Waiting) if left == 0 => Poll::Ready(None),
            (Poll::Pending, _) => Poll::Pending,
        }
    })
    .await
}

/// More polls than a transfer takes. How many it takes is up to the thread of the connection, so it is tried again and again.
const POLLS: usize = 12;
const ROUNDS: usize = 10;

/// After the first poll, the second, and so on. Each transfer is sent again afterwards, as a client does.
async fn dropped_everywhere(when: Drop) {
    let store = Store::open(&fresh_database(&format!("dropped-{when:?}"))).await.unwrap();
    for name in ["ann", "bob"] {
        store.open_account(name, 1_000_000).await.unwrap();
    }
    let (mut sent, mut rolled_back) = (0_u32, 0);
    for polls in (1..=POLLS).cycle().take(ROUNDS * POLLS) {
        sent += 1;
        let transfer = transfer(sent.to_string(), 1);
        let output = dropped_after(polls, when, store.carry_out(&transfer)).await;
        match (output, store.carry_out(&transfer).await.unwrap()) {
            (None, Done::Now) => rolled_back += 1,
            (None, Done::Before) => {} // it was past its commit
            (Some(output), again) => assert_eq!((output.unwrap(), again), (Done::Now, Done::Before)),
        }
        let all = store.page(0, 1000).await.unwrap();
        assert_eq!((all.count, all.volume), (sent.into(), sent.into()), "after {polls} polls");
        assert_eq!(store.balance("bob").await.unwrap(), 1_000_000 + i64::from(sent), "after {polls} polls");
        assert_eq!(store.total().await.unwrap(), 2_000_000, "after {polls} polls");
    }
    assert!(rolled_back > 0, "of {sent} transfers none was dropped in time");
    store.close().await;
}

#[tokio::test]
async fn a_transfer_that_is_dropped_is_carried_out_or_rolled_back() {
    in_time(dropped_everywhere(Drop::Waiting)).await;
}

#[tokio::test]
async fn a_transfer_that_is_dropped_unawares_is_carried_out_or_rolled_back() {
    in_time(dropped_everywhere(Drop::Woken)).await;
}
