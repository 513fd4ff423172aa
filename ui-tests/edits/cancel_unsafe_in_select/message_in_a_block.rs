use async_hygiene::hygiene;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

#[hygiene]
async fn run(mut from: mpsc::Receiver<String>, to: mpsc::Sender<String>, pause: CancellationToken) {
    loop {
        tokio::select! {
            Ok(slot) = to.reserve() => {
                if let Some(message) = from.recv().await {
                    slot.send(message);
                }
            }
            () = pause.cancelled() => tokio::task::yield_now().await,
        }
    }
}

fn main() {}
