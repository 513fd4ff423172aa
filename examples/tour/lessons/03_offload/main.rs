//! One thread: a pulse each 20 ms, and four pages for a printer whose driver knows nothing of async.

mod service;

use std::thread;
use std::time::Duration;

use tokio::task::spawn_local;
use tokio::time::{interval, sleep};

/// The driver: it comes back when the page is out.
pub fn feed_page(_: u32) -> Result<(), String> {
    thread::sleep(Duration::from_millis(60));
    Ok(())
}

pub fn main() {
    timeline::real(Duration::from_secs(2), async {
        let pulse = spawn_local(timeline::task("pulse", async {
            let mut beats = interval(Duration::from_millis(20));
            loop {
                beats.tick().await;
                timeline::count("beats");
            }
        }));
        sleep(Duration::from_millis(50)).await;
        let before = timeline::counted("beats");
        let job = spawn_local(timeline::task("job", service::print_job(4)));
        timeline::fact("pages", job.await.map_or(0, |pages| pages.map_or(0, u64::from)));
        timeline::fact("beats meanwhile", timeline::counted("beats") - before);
        pulse.abort();
    });
}
