//! The receiver of an answer is a future, but the work is done without it.
use async_hygiene::hygiene;
use tokio::sync::oneshot;

struct Actor;

impl Actor {
    fn ask(&self) -> oneshot::Receiver<u64> {
        let (answer, receiver) = oneshot::channel();
        answer.send(1).ok();
        receiver
    }
}

#[hygiene(strict)]
async fn poke(actor: &Actor) {
    let _ = actor.ask();
    let _answer = actor.ask();
}

fn main() {}
