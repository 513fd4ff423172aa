//! Two jobs are pushed.

mod service;

use std::rc::Rc;
use std::time::Duration;

use service::Queue;
use tokio::task::spawn_local;
use tokio::time::sleep;

pub fn main() {
    timeline::paused(Duration::from_millis(200), async {
        let queue = Rc::new(Queue::default());
        let looked_at = queue.clone();
        timeline::gauge("jobs lock", move || u64::from(looked_at.jobs.try_lock().is_err()));
        let mut pushes = Vec::new();
        for (name, job) in [("push 1", 1), ("push 2", 2)] {
            let queue = queue.clone();
            pushes.push(spawn_local(timeline::task(name, async move {
                if queue.push(job).await {
                    timeline::count("pushed");
                }
            })));
            sleep(Duration::from_millis(40)).await;
        }
        for push in pushes {
            let _ = push.await;
        }
    });
}
