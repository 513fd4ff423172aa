//! Who waits for one thing, and says every now and then that it is still not there.
use async_hygiene::hygiene;
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

async fn stop() -> u32 {
    sleep(Duration::from_millis(5)).await;
    7
}

#[hygiene(strict)]
async fn run(report_interval: Duration) -> u32 {
    let mut stopping = pin!(stop());
    let mut count = 0;
    loop {
        tokio::select! {
            n = &mut stopping => {
                println!("{count} reports");
                return n;
            }
            _ = sleep(report_interval) => {
                count += 1;
                report(count);
            }
        }
    }
}

fn report(_: u32) {}

#[tokio::main]
async fn main() {
    assert_eq!(run(Duration::from_millis(1)).await, 7);
}
