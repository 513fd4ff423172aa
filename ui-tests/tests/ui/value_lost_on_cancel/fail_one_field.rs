//! Of what is received only one field is kept, and waits for something else in a local.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

struct Payment {
    order: Order,
}

struct Order {
    id: u64,
}

async fn audit() {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn next(payments: &mut Receiver<Payment>, paid: &mut Vec<u64>) -> Option<()> {
    let id = payments.recv().await?.order.id;
    audit().await;
    paid.push(id);
    Some(())
}

fn main() {}
