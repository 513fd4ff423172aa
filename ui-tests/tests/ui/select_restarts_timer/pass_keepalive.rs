//! Something is sent when nothing else has been for a while: any message keeps the connection alive.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::time::sleep;

struct Link {
    keep_alive_interval: Duration,
    out: Sender<u32>,
}

#[hygiene(strict)]
impl Link {
    async fn run(&self, mut input: Receiver<u32>) {
        loop {
            tokio::select! {
                message = input.recv() => match message {
                    Some(message) => println!("{message}"),
                    None => return,
                },
                _ = sleep(self.keep_alive_interval) => {
                    if self.out.send(0).await.is_err() {
                        return;
                    }
                }
            }
        }
    }

    async fn heartbeat(&self, mut input: Receiver<u32>, heartbeat: Duration) {
        loop {
            tokio::select! {
                message = input.recv() => {
                    let Some(message) = message else { return };
                    self.out.send(message).await.unwrap();
                }
                // Whatever is sent counts as one.
                _ = sleep(heartbeat) => self.out.send(0).await.unwrap(),
            }
        }
    }
}

#[tokio::main]
async fn main() {
    let (out, mut sent) = mpsc::channel(64);
    let link = Link { keep_alive_interval: Duration::from_millis(1), out };
    let (tx, input) = mpsc::channel(8);
    let (tx2, input2) = mpsc::channel(8);
    tokio::join!(link.run(input), link.heartbeat(input2, Duration::from_millis(2)), async {
        assert_eq!(sent.recv().await, Some(0));
        drop((tx, tx2));
    });
}
