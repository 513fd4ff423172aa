//! On every way the handler leaves the loop: by `break`, `return`, a panic, an endless loop of its own.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

enum Plan {
    Stop,
    Give(u32),
    Loop(u32),
}

#[hygiene(strict)]
async fn run(plan: Plan) -> u32 {
    let mut job = tokio::spawn(async { plan });
    let mut ticks = interval(Duration::from_millis(10));
    let mut count = 0;
    loop {
        tokio::select! {
            plan = &mut job => match plan {
                Ok(Plan::Stop) => break,
                Ok(Plan::Give(n)) if n > 0 => return n,
                Ok(Plan::Give(_)) => unreachable!("nothing to give"),
                Ok(Plan::Loop(n)) => loop {
                    count += 1;
                    if count > n {
                        return count;
                    }
                    ticks.tick().await;
                },
                Err(error) => std::process::exit(i32::from(error.is_panic())),
            },
            _ = ticks.tick() => count += 1,
        }
    }
    0
}

#[tokio::main]
async fn main() {
    assert_eq!(run(Plan::Stop).await, 0);
    assert_eq!(run(Plan::Give(3)).await, 3);
    assert!(run(Plan::Loop(2)).await > 2);
}
