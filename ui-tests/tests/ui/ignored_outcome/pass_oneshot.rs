//! Nobody waits for the answer: nothing is lost.
use async_hygiene::hygiene;
use tokio::sync::oneshot;

#[hygiene(strict)]
async fn answer(caller: oneshot::Sender<u64>) {
    let _ = caller.send(1);
}

fn main() {}
