use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::{interval, sleep};

#[hygiene]
// It goes on and on.
async fn serve() {
    let mut job = tokio::spawn(async { 7 });
    let mut ticks = interval(Duration::from_millis(1));
    let mut reports = interval(Duration::from_millis(50));
    let mut job_done = false;
    loop {
        tokio::select! {
            _ = ticks.tick() => {
                tokio::select! {
                    n = &mut job, if !job_done => {
                        job_done = true;
                        println!("{n:?}");
                    }
                    _ = sleep(Duration::from_millis(1)) => println!("not yet"),
                }
            }
            _ = reports.tick() => println!("report"),
        }
    }
}

#[tokio::main]
async fn main() {
    serve().await;
}
