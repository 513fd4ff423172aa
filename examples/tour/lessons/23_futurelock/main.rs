//! A job takes a lock for a while. Whoever waits for it has little patience.

mod service;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

/// What takes long.
pub async fn compute() -> u64 {
    let long = async {
        sleep(Duration::from_millis(60)).await;
        timeline::count("worked");
        1
    };
    timeline::task("work", long).await
}

pub fn main() {
    timeline::paused(Duration::from_millis(200), async {
        let jobs = Arc::new(Mutex::new(Vec::new()));
        let looked_at = jobs.clone();
        timeline::gauge("jobs lock", move || u64::from(looked_at.try_lock().is_err()));
        timeline::task("run", service::run(jobs)).await;
    });
}
