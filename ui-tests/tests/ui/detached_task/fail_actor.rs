//! In a sync constructor, as actors have them.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

struct Actor {
    connection: u64,
}

#[hygiene(strict)]
impl Actor {
    fn new(connection: u64) -> Actor {
        tokio::spawn(async move { serve(connection).await });
        Actor { connection }
    }
}

fn main() {}
