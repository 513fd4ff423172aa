//! Two customers, one thread. A payment takes 40 ms.

mod service;

use std::rc::Rc;
use std::time::Duration;

use service::Shop;
use tokio::task::spawn_local;
use tokio::time::sleep;

/// A provider far away.
pub async fn payment() {
    sleep(Duration::from_millis(40)).await;
}

pub fn main() {
    timeline::real(Duration::from_millis(600), async {
        let shop = Rc::new(Shop::new(5));
        let looked_at = shop.clone();
        timeline::gauge("stock lock", move || u64::from(looked_at.stock.try_lock().is_err()));
        let mut customers = Vec::new();
        for (name, arrives) in [("ann", 10), ("bob", 30)] {
            let shop = shop.clone();
            customers.push(spawn_local(async move {
                sleep(Duration::from_millis(arrives)).await;
                if timeline::task(name, shop.sell()).await {
                    timeline::count("sold");
                }
            }));
        }
        for customer in customers {
            let _ = customer.await;
        }
    });
}
