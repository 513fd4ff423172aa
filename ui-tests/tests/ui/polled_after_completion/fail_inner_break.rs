//! The `break`s leave loops and blocks inside of the handler.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::interval;

#[hygiene]
async fn run() {
    let mut job = tokio::spawn(async { vec![1, 2, 3] });
    let mut ticks = interval(Duration::from_millis(10));
    'turns: loop {
        tokio::select! {
            list = &mut job => {
                'found: {
                    for n in list.unwrap() {
                        if n == 2 {
                            break 'found;
                        }
                        if n > 2 {
                            break;
                        }
                    }
                }
                continue 'turns;
            }
            _ = ticks.tick() => println!("tick"),
        }
    }
}

#[tokio::main]
async fn main() {
    run().await;
}
