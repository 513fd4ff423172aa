//! As many messages as there is room for, or somebody who receives.
use async_hygiene::hygiene;

use tokio::sync::{broadcast, mpsc};

#[hygiene(strict)]
async fn sum() -> u32 {
    let (tx, mut rx) = mpsc::channel(4);
    for number in [1, 2, 3] {
        tx.send(number).await.unwrap();
    }
    tx.send(4).await.unwrap();
    drop(tx);
    let mut sum = 0;
    while let Some(number) = rx.recv().await {
        sum += number;
    }
    sum
}

#[hygiene(strict)]
async fn passed_on(numbers: Vec<u32>) -> u32 {
    let (tx, mut rx) = mpsc::channel(1);
    let task = tokio::spawn(async move {
        let mut sum = 0;
        while let Some(number) = rx.recv().await {
            sum += number;
        }
        sum
    });
    for number in 0..100 {
        tx.send(number).await.unwrap();
    }
    for number in numbers {
        tx.send(number).await.unwrap();
    }
    drop(tx);
    task.await.unwrap()
}

#[hygiene(strict)]
async fn to_all() {
    let (tx, _rx) = broadcast::channel(1);
    for number in 0..3 {
        tx.send(number).unwrap();
    }
    let (tx, _rx) = mpsc::channel(1);
    for number in 0..3 {
        let _ = tx.try_send(number);
    }
}

#[tokio::main]
async fn main() {
    assert_eq!(sum().await, 10);
    assert_eq!(passed_on(vec![1]).await, 4951);
    to_all().await;
}
