use async_hygiene::hygiene;
use futures::{FutureExt, StreamExt, channel::mpsc};
use tokio::sync::RwLock;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn apply(table: &RwLock<Vec<u64>>, mut changes: mpsc::Receiver<u64>) {
    let mut pending = Vec::new();
    loop {
        futures::select! {
            change = changes.next() => match change {
                Some(change) => {
                    pending.push(change);
                    table.write().boxed().fuse().await.append(&mut pending);
                }
                None => return,
            },
        }
    }
}

fn main() {}
