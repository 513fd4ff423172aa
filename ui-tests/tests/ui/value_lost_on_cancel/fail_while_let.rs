//! In a loop, behind a guard of a lock, with a label.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc::Receiver};

async fn price(_: &str) -> u64 {
    1
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn sell(orders: &Mutex<Receiver<String>>) -> u64 {
    let mut orders = orders.lock().await;
    let mut sum = 0;
    'orders: while let Some(order) = orders.recv().await {
        loop {
            if order.is_empty() {
                continue 'orders;
            }
            tokio::task::yield_now().await;
            if order.len() > 3 {
                break;
            }
        }
        sum += price(&order).await;
    }
    sum
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let (to, orders) = tokio::sync::mpsc::channel(8);
            to.try_send("four".to_owned()).unwrap();
            (Mutex::new(orders), 0)
        },
        async |(orders, sum)| *sum += sell(orders).await,
        async |(orders, mut sum), _| {
            sum += sell(&orders).await;
            assert_eq!(sum, 1);
        },
    )
}

fn main() {
    println!("{}", run());
}
