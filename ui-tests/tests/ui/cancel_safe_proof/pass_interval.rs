//! A tick that was not waited for to its end comes all the same.
use std::time::Duration;

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::time::{Instant, Interval, interval};

struct Heart {
    beat: Interval,
    beats: u32,
}

#[cancel_safe]
impl Heart {
    async fn three(&mut self) {
        while self.beats < 3 {
            self.beat.tick().await;
            self.beats += 1;
        }
    }
}

fn main() {
    cancel_everywhere(
        async || (Heart { beat: interval(Duration::from_secs(1)), beats: 0 }, Instant::now()),
        async |(heart, _)| heart.three().await,
        async |(mut heart, start), _| {
            heart.three().await;
            assert_eq!(start.elapsed().as_secs(), 2);
        },
    );
}
