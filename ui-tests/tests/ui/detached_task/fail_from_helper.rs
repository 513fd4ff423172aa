//! A helper of one's own that returns the handle.
use async_hygiene::hygiene;
use tokio::task::JoinHandle;

fn start_ticker(period: u64) -> JoinHandle<()> {
    tokio::spawn(async move { println!("{period}") })
}

#[hygiene(strict)]
async fn run() {
    start_ticker(1);
    let _ = start_ticker(2);
}

fn main() {}
