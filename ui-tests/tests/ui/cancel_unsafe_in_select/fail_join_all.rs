//! The outputs that are there already go with it, and the tasks are aborted.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::task::JoinSet;

async fn report(_: &[u64]) {}

#[hygiene]
async fn gather(tasks: JoinSet<u64>) {
    let mut results = Vec::new();
    tokio::select! {
        all = tasks.join_all() => results = all,
        () = tokio::time::sleep(Duration::from_secs(9)) => println!("not all are there"),
    }
    report(&results).await;
}

fn main() {}
