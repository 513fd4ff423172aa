//! Six calls to a backend that copes with two at once.

mod service;

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use service::Client;
use tokio::task::spawn_local;
use tokio::time::sleep;

thread_local! {
    static AT_WORK: Cell<u64> = const { Cell::new(0) };
}

/// The backend.
pub async fn backend(_: u32) {
    AT_WORK.set(AT_WORK.get() + 1);
    timeline::fact("most at once", timeline::counted("most at once").max(AT_WORK.get()));
    sleep(Duration::from_millis(40)).await;
    AT_WORK.set(AT_WORK.get() - 1);
    timeline::count("calls");
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        timeline::gauge("in the backend", || AT_WORK.get());
        let client = Rc::new(Client::new(2));
        let mut calls = Vec::new();
        for number in 1..=6 {
            let client = client.clone();
            calls
                .push(spawn_local(timeline::task(&format!("call {number}"), async move { client.call(number).await })));
        }
        for call in calls {
            let _ = call.await;
        }
    });
}
