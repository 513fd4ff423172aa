//! Something that makes a line each millisecond, and something that writes one in ten.

mod service;

use std::cell::Cell;
use std::time::Duration;

use tokio::time::sleep;

thread_local! {
    static WAITING: Cell<u64> = const { Cell::new(0) };
}

/// Makes the next line. There are a hundred of them.
pub async fn line(number: u32) -> String {
    sleep(Duration::from_millis(1)).await;
    WAITING.set(WAITING.get() + 1);
    timeline::fact("most lines waiting", timeline::counted("most lines waiting").max(WAITING.get()));
    format!("line {number}")
}

/// Writes it.
pub async fn write(_: String) {
    sleep(Duration::from_millis(10)).await;
    WAITING.set(WAITING.get() - 1);
    timeline::count("written");
}

pub fn main() {
    timeline::paused(Duration::from_secs(3), async {
        timeline::gauge("lines waiting", || WAITING.get());
        service::log(40).await;
    });
}
