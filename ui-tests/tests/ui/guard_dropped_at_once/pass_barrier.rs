//! Taking all permits and giving them back at once is a way to wait for those who hold them.
use async_hygiene::hygiene;
use tokio::sync::Semaphore;

const PLACES: u32 = 8;

#[hygiene]
async fn idle(places: &Semaphore) {
    places.acquire_many(PLACES).await.ok();
}

#[hygiene]
async fn turn(places: &Semaphore) {
    let _ = places.acquire_many(PLACES).await;
    places.acquire().await.ok();
}

fn main() {}
