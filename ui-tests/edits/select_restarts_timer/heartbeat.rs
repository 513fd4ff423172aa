use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

const HEARTBEAT: Duration = Duration::from_secs(10);

async fn beat() {}

#[hygiene(strict)]
async fn serve(mut requests: Receiver<u32>) {
    let mut ticks = tokio::time::interval(HEARTBEAT);
    loop {
        tokio::select! {
            Some(request) = requests.recv() => println!("request {request}"),
            _ = ticks.tick() => beat().await,
        }
    }
}

fn main() {}
