//! Six jobs for a backend that copes with two at once.

mod service;

use std::cell::Cell;
use std::time::Duration;

use tokio::time::sleep;

thread_local! {
    static AT_WORK: Cell<u64> = const { Cell::new(0) };
}

/// The backend.
pub async fn backend(job: u32) {
    let call = async {
        AT_WORK.set(AT_WORK.get() + 1);
        timeline::fact("most at once", timeline::counted("most at once").max(AT_WORK.get()));
        sleep(Duration::from_millis(40)).await;
        AT_WORK.set(AT_WORK.get() - 1);
        timeline::count("done");
    };
    timeline::task(&format!("job {job}"), call).await;
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        timeline::gauge("in the backend", || AT_WORK.get());
        service::run(&[1, 2, 3, 4, 5, 6]).await;
    });
}
