//! The graceful shutdown of a server: when it has begun, the signal must not be asked again.
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::pin;
use tokio::sync::mpsc::{self, Receiver};

async fn serve<S>(mut requests: Receiver<u32>, shutdown: S)
where
    S: Future<Output = ()>,
{
    #[hygiene]
    async fn rounds<S: Future<Output = ()>>(requests: &mut Receiver<u32>, shutdown: S) {
        let mut shutdown = pin!(shutdown);
        loop {
            tokio::select! {
                () = &mut shutdown => {
                    println!("draining");
                    requests.close();
                }
                Some(request) = requests.recv() => println!("request {request}"),
                else => break,
            }
        }
    }
    rounds(&mut requests, shutdown).await;
}

#[tokio::main]
async fn main() {
    let (_tx, requests) = mpsc::channel(8);
    serve(requests, async {}).await;
}
