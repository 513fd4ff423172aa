//! In a task that a sync function starts; the handler logs by a macro inside a macro.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver};
use tokio::task::JoinHandle;

#[hygiene]
fn start(mut events: Receiver<u32>) -> JoinHandle<()> {
    tokio::spawn(async move {
        let connect = async {
            println!("{}", format!("{} {}", "connected", vec![1].len()));
            "addr"
        };
        tokio::pin!(connect);
        loop {
            tokio::select! {
                addr = &mut connect => {
                    println!("{}", format!("at {addr}"));
                    continue;
                }
                Some(event) = events.recv() => println!("event {event}"),
            }
        }
    })
}

#[tokio::main]
async fn main() {
    let (_tx, events) = mpsc::channel(8);
    start(events).await.unwrap();
}
