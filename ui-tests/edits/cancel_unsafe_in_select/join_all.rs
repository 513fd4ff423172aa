use std::time::Duration;

use async_hygiene::hygiene;
use tokio::task::JoinSet;

async fn report(_: &[u64]) {}

#[hygiene]
async fn gather(mut tasks: JoinSet<u64>) {
    let mut results: Vec<u64> = Vec::new();
    let mut end = std::pin::pin!(tokio::time::sleep(Duration::from_secs(9)));
    loop {
        tokio::select! {
            one = tasks.join_next() => match one {
                Some(one) => results.extend(one),
                None => break,
            },
            () = &mut end => break println!("not all are there"),
        }
    }
    report(&results).await;
}

fn main() {}
