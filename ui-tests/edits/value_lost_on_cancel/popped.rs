use std::collections::VecDeque;
use std::sync::{Arc, Mutex};

use async_hygiene::hygiene;

async fn ready() {
    tokio::task::yield_now().await
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn next(queue: Arc<Mutex<VecDeque<String>>>) -> Option<String> {
    let found = queue.lock().ok()?.front().is_some();
    ready().await;
    if found { queue.lock().ok()?.pop_front() } else { None }
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || Arc::new(Mutex::new(VecDeque::from(["one".to_owned()]))),
        async |queue| next(queue.clone()).await,
        async |queue, job| assert_eq!(job.flatten().or(next(queue).await).as_deref(), Some("one")),
    )
}

fn main() {
    println!("{}", run());
}
