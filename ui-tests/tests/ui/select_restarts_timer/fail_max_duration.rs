//! The longest time that a connection may live, in a `while let` with a label.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

struct Limits {
    max_connection_age: Duration,
}

#[hygiene(strict)]
async fn serve(mut connections: Receiver<Receiver<u32>>, limits: &Limits) {
    'connections: while let Some(mut requests) = connections.recv().await {
        loop {
            tokio::select! {
                biased;
                request = requests.recv() => {
                    if request.is_none() {
                        break;
                    }
                }
                () = tokio::time::sleep(limits.max_connection_age) => continue 'connections,
            }
        }
    }
}

fn main() {}
