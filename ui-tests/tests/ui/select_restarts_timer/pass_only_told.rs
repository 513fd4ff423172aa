//! The handler tells that nothing has come, and does nothing else.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::{sleep, timeout};

const REPORT_INTERVAL: Duration = Duration::from_millis(1);

#[hygiene(strict)]
async fn run(mut numbers: Receiver<u32>) -> u32 {
    let mut sum = 0;
    loop {
        tokio::select! {
            number = numbers.recv() => match number {
                Some(number) => sum += number,
                None => return sum,
            },
            _ = sleep(REPORT_INTERVAL) => eprintln!("nothing for {REPORT_INTERVAL:?}; {}", sum.to_string().len()),
        }
    }
}

#[tokio::main]
async fn main() {
    let (tx, numbers) = mpsc::channel(8);
    let task = tokio::spawn(run(numbers));
    tx.send(3).await.unwrap();
    sleep(Duration::from_millis(5)).await;
    drop(tx);
    assert_eq!(timeout(Duration::from_secs(5), task).await.unwrap().unwrap(), 3);
}
