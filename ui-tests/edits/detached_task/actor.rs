use async_hygiene::hygiene;
use tokio_util::task::TaskTracker;

async fn serve(connection: u64) -> u64 {
    connection
}

struct Actor {
    connection: u64,
}

#[hygiene(strict)]
impl Actor {
    fn new(connection: u64, tasks: &TaskTracker) -> Actor {
        tasks.spawn(async move { serve(connection).await });
        Actor { connection }
    }
}

fn main() {}
