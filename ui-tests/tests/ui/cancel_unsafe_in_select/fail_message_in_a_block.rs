//! What an async block in the branch has received is the message that it sends.
use async_hygiene::hygiene;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

#[hygiene]
async fn run(mut from: mpsc::Receiver<String>, to: mpsc::Sender<String>, pause: CancellationToken) {
    loop {
        tokio::select! {
            () = async {
                if let Some(message) = from.recv().await {
                    to.send(message).await.ok();
                }
            } => {}
            () = pause.cancelled() => tokio::task::yield_now().await,
        }
    }
}

fn main() {}
