//! A flag that keeps others out, and that nobody takes down.
use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::task::yield_now;

#[derive(Default)]
struct Cache {
    busy: bool,
    loads: u32,
}

#[cancel_safe]
impl Cache {
    async fn load(&mut self) {
        if self.busy {
            return;
        }
        self.busy = true;
        yield_now().await;
        self.loads += 1;
        self.busy = false;
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || Cache::default(),
        Cache::load,
        async |mut cache, _| {
            cache.load().await;
            assert!(cache.loads > 0, "it is busy for ever");
        },
    )
}

fn main() {
    println!("{}", run());
}
