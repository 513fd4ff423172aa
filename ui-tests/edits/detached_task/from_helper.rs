use async_hygiene::hygiene;
use tokio::task::{JoinError, JoinHandle};

fn start_ticker(period: u64) -> JoinHandle<()> {
    tokio::spawn(async move { println!("{period}") })
}

#[hygiene(strict)]
async fn run() -> Result<(), JoinError> {
    let task = start_ticker(1);
    let other = start_ticker(2);
    task.await?;
    other.await?;
    Ok(())
}

fn main() {}
