use std::time::Duration;

use async_hygiene::hygiene;
use tokio::task::JoinHandle;

async fn tidy_up() {}

#[hygiene]
async fn finish(mut worker: JoinHandle<u64>) {
    tokio::select! {
        count = &mut worker => println!("{count:?} done"),
        () = tokio::time::sleep(Duration::from_secs(1)) => println!("it takes long"),
    }
    tidy_up().await;
    worker.abort();
}

fn main() {}
