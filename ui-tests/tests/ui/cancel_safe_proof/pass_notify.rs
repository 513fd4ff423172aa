//! Whether there is work is looked at before each wait; a notice that was taken in vain is no loss.
use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::Notify;
use tokio::task::yield_now;

#[derive(Default)]
struct Queue {
    items: Mutex<VecDeque<u32>>,
    more: Notify,
}

#[cancel_safe]
impl Queue {
    async fn pop(&self) -> u32 {
        loop {
            if let Some(item) = self.take() {
                return item;
            }
            self.more.notified().await;
        }
    }

    fn take(&self) -> Option<u32> {
        self.items.lock().unwrap().pop_front()
    }

    fn push(&self, item: u32) {
        self.items.lock().unwrap().push_back(item);
        self.more.notify_one();
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let queue = Arc::new(Queue::default());
            let filled = Arc::clone(&queue);
            tokio::spawn(async move {
                yield_now().await;
                filled.push(1);
                filled.push(2);
            });
            queue
        },
        async |queue| queue.pop().await,
        async |queue, output| {
            let first = if let Some(item) = output { item } else { queue.pop().await };
            assert_eq!([first, queue.pop().await], [1, 2]);
        },
    );
}
