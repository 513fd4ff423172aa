//! Twelve uploads for a backend that answers four at once, and refuses the rest.

mod service;

use std::cell::Cell;
use std::time::Duration;

use tokio::time::sleep;

thread_local! {
    static AT_WORK: Cell<u64> = const { Cell::new(0) };
}

/// The backend.
pub async fn upload(number: u32) {
    let call = async {
        if AT_WORK.get() >= 4 {
            timeline::count("refused");
            return;
        }
        AT_WORK.set(AT_WORK.get() + 1);
        sleep(Duration::from_millis(30)).await;
        AT_WORK.set(AT_WORK.get() - 1);
        timeline::count("uploaded");
    };
    timeline::task(&format!("upload {number}"), call).await;
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        timeline::gauge("in the backend", || AT_WORK.get());
        service::upload_all((1..=12).collect()).await;
    });
}
