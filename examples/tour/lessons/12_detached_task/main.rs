//! Three mails, one of them to somebody without an address.

mod service;

use std::time::Duration;

use tokio::time::sleep;

/// Sends one mail.
pub async fn mail(order: u32) {
    let send = async {
        sleep(Duration::from_millis(20 * u64::from(order))).await;
        let address = if order == 2 { None } else { Some("ann@example.com") };
        address.expect("customers have an address");
        timeline::count("sent");
    };
    timeline::task(&format!("mail {order}"), send).await;
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let failed = timeline::task("confirm", service::confirm(&[1, 2, 3])).await;
        timeline::fact("reported", failed as u64);
        sleep(Duration::from_millis(100)).await; // the service goes on
    });
}
