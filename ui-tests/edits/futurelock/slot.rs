use async_hygiene::hygiene;

use std::time::Duration;

use tokio::sync::mpsc;
use tokio::time::sleep;

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn demo() {
    let (tx, mut rx) = mpsc::channel(1);
    tokio::spawn(async move {
        sleep(Duration::from_millis(50)).await;
        while let Some(number) = rx.recv().await {
            println!("{number}");
        }
    });
    tx.send(1).await.unwrap();
    let mut second = Box::pin(tx.send(2));
    tokio::select! {
        sent = &mut second => sent.unwrap(),
        () = sleep(Duration::from_millis(10)) => {
            drop(second);
            tx.send(3).await.unwrap();
        }
    }
}

async fn run() {
    demo().await;
}

fn main() {}
