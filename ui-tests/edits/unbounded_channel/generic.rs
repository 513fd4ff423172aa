use async_hygiene::hygiene;
use tokio::sync::mpsc;

async fn feed<T>(_: mpsc::Sender<T>) {}

#[hygiene(strict)]
async fn start<T: Send + 'static>(first: T) {
    tokio::select! {
        () = async {
            let (tx, _rx) = tokio::sync::mpsc::channel::<T>(64);
            tx.send(first).await.ok();
            feed(tx).await;
        } => {}
    }
}

fn main() {}
