//! Three mails to send. Every 50 ms a control looks in, and drops whatever is being done.

mod service;

use std::time::Duration;

use service::{Mail, Mailer};
use tokio::sync::mpsc;
use tokio::task::spawn_local;
use tokio::time::{interval, sleep, timeout};

/// The address book, far away. It is asked again if nobody waits for the answer.
#[async_hygiene::cancel_safe]
pub async fn address_of(customer: u32) -> String {
    sleep(Duration::from_millis(20)).await;
    format!("customer-{customer}@example.com")
}

/// The post.
pub fn deliver(mail: &Mail, address: &str) {
    timeline::note(format!("{} is delivered to {address}", mail.text));
    timeline::count("delivered");
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let (mails, inbox) = mpsc::channel(8);
        let sender = spawn_local(timeline::task("sender", async move {
            for customer in 1..=3 {
                sleep(Duration::from_millis(35)).await;
                let text = format!("mail {customer}");
                timeline::note(text.clone());
                if mails.send(Mail { customer, text }).await.is_ok() {
                    timeline::count("sent");
                }
            }
            sleep(Duration::from_millis(150)).await;
        }));
        let mut mailer = Mailer::new(inbox);
        let work = async {
            let mut control = interval(Duration::from_millis(50));
            loop {
                tokio::select! {
                    () = timeline::task("next", mailer.next()) => {}
                    _ = control.tick() => {}
                }
            }
        };
        let _ = timeline::task("control", timeout(Duration::from_millis(220), work)).await;
        let _ = sender.await;
    });
}
