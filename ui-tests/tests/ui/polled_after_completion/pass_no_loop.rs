//! Once is enough: no loop, or a loop in another task than the `select!`.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::sleep;

#[hygiene(strict)]
async fn run() -> u32 {
    let mut job = tokio::spawn(async { 7 });
    tokio::select! {
        n = &mut job => println!("{n:?}"),
        () = sleep(Duration::from_millis(100)) => println!("late"),
    }
    let mut sum = 0;
    for n in 0..3 {
        let task = async move {
            let mut job = tokio::spawn(async move { n });
            tokio::select! {
                n = &mut job => n.unwrap(),
                () = sleep(Duration::from_millis(100)) => 0,
            }
        };
        sum += task.await;
    }
    sum
}

#[tokio::main]
async fn main() {
    run().await;
}
