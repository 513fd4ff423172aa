//! Two requests for the same price, which the supplier has to be asked for.

mod service;

use std::rc::Rc;
use std::time::Duration;

use service::Prices;
use tokio::task::spawn_local;
use tokio::time::sleep;

/// A supplier far away.
pub async fn ask_supplier(item: u32) -> u32 {
    sleep(Duration::from_millis(40)).await;
    item * 10
}

pub fn main() {
    timeline::real(Duration::from_millis(600), async {
        let prices = Rc::new(Prices::default());
        let looked_at = prices.clone();
        timeline::gauge("known lock", move || u64::from(looked_at.known.try_lock().is_err()));
        let mut requests = Vec::new();
        for (name, arrives) in [("first", 10), ("second", 30)] {
            let prices = prices.clone();
            requests.push(spawn_local(async move {
                sleep(Duration::from_millis(arrives)).await;
                if timeline::task(name, prices.price(7)).await == 70 {
                    timeline::count("answers");
                }
            }));
        }
        for request in requests {
            let _ = request.await;
        }
    });
}
