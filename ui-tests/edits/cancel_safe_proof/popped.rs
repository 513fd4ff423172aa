use std::collections::VecDeque;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::Semaphore;

struct Jobs {
    queue: VecDeque<u32>,
    workers: Semaphore,
    done: Vec<u32>,
}

#[cancel_safe]
impl Jobs {
    async fn work(&mut self) {
        while self.queue.front().is_some() {
            let Ok(_worker) = self.workers.acquire().await else { return };
            self.done.extend(self.queue.pop_front());
        }
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || Jobs { queue: VecDeque::from([1, 2, 3]), workers: Semaphore::new(1), done: Vec::new() },
        Jobs::work,
        async |mut jobs, _| {
            jobs.work().await;
            assert_eq!(jobs.done, [1, 2, 3]);
        },
    )
}

fn main() {
    println!("{}", run());
}
