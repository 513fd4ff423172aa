//! One thread: a pulse each 20 ms, and a report that is asked for in the middle.

mod service;

use std::time::Duration;

use tokio::task::spawn_local;
use tokio::time::{interval, sleep};

pub fn main() {
    timeline::real(Duration::from_secs(2), async {
        let pulse = spawn_local(timeline::task("pulse", async {
            let mut beats = interval(Duration::from_millis(20));
            loop {
                beats.tick().await;
                timeline::count("beats");
            }
        }));
        sleep(Duration::from_millis(90)).await;
        let before = timeline::counted("beats");
        let total = timeline::task("report", service::report(&[30, 12])).await;
        timeline::fact("beats meanwhile", timeline::counted("beats") - before);
        timeline::fact("total", total);
        sleep(Duration::from_millis(50)).await;
        pulse.abort();
    });
}
