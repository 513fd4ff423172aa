//! Events in a row count as one: what follows waits until they are over.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

const DEBOUNCE: Duration = Duration::from_millis(2);

#[hygiene(strict)]
async fn watch(mut changes: Receiver<&str>) -> usize {
    let mut dirty = Vec::new();
    let mut builds = 0;
    loop {
        tokio::select! {
            change = changes.recv() => match change {
                Some(path) => dirty.push(path),
                None => return builds,
            },
            _ = sleep(DEBOUNCE), if !dirty.is_empty() => {
                refresh(&mut dirty);
                builds += 1;
            }
        }
    }
}

fn refresh(dirty: &mut Vec<&str>) {
    dirty.clear();
}

#[tokio::main]
async fn main() {
    let (tx, changes) = mpsc::channel(8);
    let task = tokio::spawn(watch(changes));
    tx.send("a").await.unwrap();
    tx.send("b").await.unwrap();
    sleep(Duration::from_millis(50)).await;
    drop(tx);
    assert_eq!(task.await.unwrap(), 1);
}
