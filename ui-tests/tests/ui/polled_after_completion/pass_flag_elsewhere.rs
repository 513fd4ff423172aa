//! What ends the loop, or keeps it from the `select!`, is what the handler sets.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

struct Service {
    running: bool,
}

impl Service {
    fn stop(&mut self) {
        self.running = false;
    }
}

#[hygiene(strict)]
impl Service {
    async fn by_while(&mut self) {
        let mut job = tokio::spawn(async {});
        let mut ticks = interval(Duration::from_millis(1));
        while self.running {
            tokio::select! {
                _ = &mut job => self.stop(),
                _ = ticks.tick() => println!("tick"),
            }
        }
    }

    async fn by_break(&mut self) -> u32 {
        let mut job = tokio::spawn(async { 7 });
        let mut ticks = interval(Duration::from_millis(1));
        let mut outcome = None;
        loop {
            if let Some(Ok(n)) = outcome {
                return n;
            }
            tokio::select! {
                n = &mut job => outcome = Some(n),
                _ = ticks.tick() => println!("tick"),
            }
        }
    }

    async fn by_continue(&mut self) -> u32 {
        let mut job = tokio::spawn(async { 7 });
        let mut ticks = interval(Duration::from_millis(1));
        let (mut done, mut count) = (false, 0);
        for turn in 0..10 {
            if done {
                count += turn;
                continue;
            }
            tokio::select! {
                _ = &mut job => {
                    done = true;
                }
                _ = ticks.tick() => println!("tick"),
            }
        }
        count
    }
}

#[tokio::main]
async fn main() {
    let mut service = Service { running: true };
    service.by_while().await;
    assert_eq!(service.by_break().await, 7);
    service.by_continue().await;
}
