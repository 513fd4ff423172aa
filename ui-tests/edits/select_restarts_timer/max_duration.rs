use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

struct Limits {
    max_connection_age: Duration,
}

#[hygiene(strict)]
async fn serve(mut connections: Receiver<Receiver<u32>>, limits: &Limits) {
    'connections: while let Some(mut requests) = connections.recv().await {
        let mut end = std::pin::pin!(tokio::time::sleep(limits.max_connection_age));
        loop {
            tokio::select! {
                biased;
                request = requests.recv() => {
                    if request.is_none() {
                        break;
                    }
                }
                _ = &mut end => continue 'connections,
            }
        }
    }
}

fn main() {}
