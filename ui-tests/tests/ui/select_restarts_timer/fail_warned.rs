//! As the warning that it is by default, where those about unused values are denied.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::time::sleep;

async fn ping() {}

#[hygiene]
async fn serve(mut requests: Receiver<u32>) {
    loop {
        tokio::select! {
            Some(request) = requests.recv() => println!("request {request}"),
            _ = sleep(Duration::from_secs(15)) => ping().await,
        }
    }
}

fn main() {}
