//! While requests come more often than the heart beats, it never does.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::time::sleep;

const HEARTBEAT: Duration = Duration::from_secs(10);

async fn beat() {}

#[hygiene(strict)]
async fn serve(mut requests: Receiver<u32>) {
    loop {
        tokio::select! {
            Some(request) = requests.recv() => println!("request {request}"),
            _ = sleep(HEARTBEAT) => beat().await,
        }
    }
}

fn main() {}
