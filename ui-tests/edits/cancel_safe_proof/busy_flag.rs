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
        let busy = Busy(self);
        yield_now().await;
        busy.0.loads += 1;
    }
}

struct Busy<'c>(&'c mut Cache);

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.busy = false;
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
