use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

struct Actor {
    connection: u64,
    task: tokio::task::JoinHandle<u64>,
}

#[hygiene(strict)]
impl Actor {
    fn new(connection: u64) -> Actor {
        let task = tokio::spawn(async move { serve(connection).await });
        Actor { connection, task }
    }

    async fn stop(self) -> Result<u64, tokio::task::JoinError> {
        let Self { task, .. } = self;
        let served = task.await?;
        Ok(served)
    }
}

fn main() {}
