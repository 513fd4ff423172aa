use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::sync::{Semaphore, SemaphorePermit};

#[hygiene(strict)]
pub async fn admit<'a>(limit: &'a Semaphore, news: &mut Receiver<&str>) -> SemaphorePermit<'a> {
    loop {
        tokio::select! {
            permit = limit.acquire() => return permit.unwrap(),
            Some(line) = news.recv() => println!("{line}"), // and the place in the queue is given up
        }
    }
}

fn main() {}
