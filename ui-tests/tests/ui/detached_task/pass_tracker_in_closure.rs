//! A tracker that a closure borrows keeps its lifetime.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

use tokio_util::task::TaskTracker;

#[hygiene(strict)]
fn accept<'a>(tasks: &'a TaskTracker, connections: &[u64]) -> impl Fn() + 'a {
    connections.iter().for_each(|connection| {
        tasks.spawn(serve(*connection));
    });
    let later = || {
        tasks.spawn(serve(1));
    };
    later
}

fn main() {}
