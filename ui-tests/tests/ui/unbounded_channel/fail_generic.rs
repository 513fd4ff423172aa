//! Of a generic element, in a generic function, in a block inside of a macro.
use async_hygiene::hygiene;
use tokio::sync::mpsc;

async fn feed<T>(_: mpsc::UnboundedSender<T>) {}

#[hygiene(strict)]
async fn start<T: Send + 'static>(first: T) {
    tokio::select! {
        () = async {
            let (tx, _rx) = mpsc::unbounded_channel::<T>();
            tx.send(first).ok();
            feed(tx).await;
        } => {}
    }
}

fn main() {}
