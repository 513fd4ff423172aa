//! The outcome of a task is joined, and another joined macro waits.
use async_hygiene::hygiene;
use tokio::task::JoinSet;

async fn left() -> u32 {
    1
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn collect(tasks: &mut JoinSet<u32>) -> u32 {
    let mut sum = 0;
    while let Some(outcome) = tasks.join_next().await {
        let (a, b) = tokio::join!(left(), left());
        sum += a + b;
        match outcome {
            Ok(value) => sum += value,
            Err(error) => println!("{error}"),
        }
    }
    sum
}

fn main() {}
