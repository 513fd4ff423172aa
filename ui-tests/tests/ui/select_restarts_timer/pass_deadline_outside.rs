//! A deadline that was computed once, and one that is computed from what is there.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::{Instant, sleep, sleep_until};

const TOTAL: Duration = Duration::from_millis(5);

struct Table {
    next_refresh: Instant,
}

impl Table {
    fn refresh(&mut self) {
        self.next_refresh = Instant::now() + TOTAL;
    }
}

#[hygiene(strict)]
async fn collect(mut parts: Receiver<u32>) -> u32 {
    let deadline = Instant::now() + TOTAL;
    let mut table = Table { next_refresh: deadline };
    let mut sum = 0;
    loop {
        tokio::select! {
            part = parts.recv() => sum += part.unwrap_or_default(),
            () = sleep_until(deadline) => break,
        }
    }
    let mut turns = 0;
    while turns < 2 {
        let interval = table.next_refresh.saturating_duration_since(Instant::now());
        tokio::select! {
            Some(part) = parts.recv() => sum += part,
            () = sleep(interval), if turns > 0 => {
                table.refresh();
                turns += 1;
            }
            () = sleep(table.next_refresh - Instant::now().min(table.next_refresh)) => {
                table.refresh();
                turns += 1;
            }
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    let (tx, parts) = mpsc::channel(8);
    tx.send(3).await.unwrap();
    assert_eq!(collect(parts).await, 3);
}
