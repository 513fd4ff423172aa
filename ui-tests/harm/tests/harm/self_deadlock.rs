//! One call, and nobody else who would want the lock.

use std::time::Duration;

use tokio::time::timeout;

use crate::pages::self_deadlock::{mended, mistake};
use crate::support::paused;

/// Whether the call has ended after an hour, and whether somebody else can look into the queue then.
macro_rules! after_an_hour {
    ($page:ident) => {{
        let queue = $page::Queue::default();
        paused().block_on(async {
            let mut push = std::pin::pin!(queue.push(7));
            let ended = timeout(Duration::from_secs(3600), &mut push).await.is_ok();
            (ended, queue.jobs.try_lock().map(|jobs| jobs.clone()).ok())
        })
    }};
}

#[test]
fn the_queue_is_locked_for_good() {
    assert_eq!(after_an_hour!(mistake), (false, None));
}

#[test]
fn mended_the_job_is_in_the_queue() {
    assert_eq!(after_an_hour!(mended), (true, Some(vec![7])));
}
