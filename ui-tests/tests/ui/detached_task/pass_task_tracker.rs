//! A `TaskTracker` counts its tasks: in an `Arc`, in a field, by reference.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

use std::sync::Arc;
use tokio_util::task::TaskTracker;

struct Server {
    tasks: Arc<TaskTracker>,
}

#[hygiene(strict)]
impl Server {
    fn accept(&self, connection: u64) {
        self.tasks.spawn(serve(connection));
        let _ = self.tasks.spawn(async move { serve(connection).await });
        self.tasks.clone().spawn_blocking(|| 1);
        let tasks: &TaskTracker = &self.tasks;
        let _serving = tasks.spawn(serve(connection));
        self.tasks().spawn(serve(connection));
    }

    fn tasks(&self) -> &TaskTracker {
        &self.tasks
    }
}

fn main() {}
