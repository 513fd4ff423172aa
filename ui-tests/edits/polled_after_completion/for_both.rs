use async_hygiene::hygiene;
use std::pin::pin;
use std::time::Duration;
use tokio::time::sleep;

async fn load(name: &str, millis: u64) -> String {
    sleep(Duration::from_millis(millis)).await;
    name.to_owned()
}

#[hygiene]
async fn both() {
    let mut fast = pin!(load("fast", 1));
    let mut slow = pin!(load("slow", 50));
    let (mut fast_done, mut slow_done) = (false, false);
    for _ in 0..2 {
        tokio::select! {
            name = &mut fast, if !fast_done => {
                fast_done = true;
                println!("{name} is there");
            }
            name = &mut slow, if !slow_done => {
                slow_done = true;
                println!("{name} is there");
            }
        }
    }
}

#[tokio::main]
async fn main() {
    both().await;
}
