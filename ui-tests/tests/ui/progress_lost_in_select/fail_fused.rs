//! `select!` of futures, where every branch is fused.
use async_hygiene::hygiene;
use futures::{FutureExt, StreamExt, channel::mpsc};
use tokio::sync::RwLock;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn apply(table: &RwLock<Vec<u64>>, mut changes: mpsc::Receiver<u64>) {
    let mut pending = Vec::new();
    loop {
        futures::select! {
            mut table = table.write().boxed().fuse() => table.append(&mut pending),
            change = changes.next() => match change {
                Some(change) => pending.push(change),
                None => return,
            },
        }
    }
}

fn main() {}
