//! Behind an alias of the type, in an associated function.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};

type Pair = (UnboundedSender<u32>, UnboundedReceiver<u32>);

struct Jobs;

impl Jobs {
    fn queue() -> Pair {
        unbounded_channel()
    }
}

#[hygiene(strict)]
async fn start() {
    let (jobs, mut todo): Pair = Jobs::queue();
    jobs.send(3).unwrap();
    todo.recv().await;
}

fn main() {}
