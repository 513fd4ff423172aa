//! The flag is taken down by a guard, wherever the future ends.
use std::cell::Cell;

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::task::yield_now;

struct Busy<'a>(&'a Cell<bool>);

impl<'a> Busy<'a> {
    fn new(flag: &'a Cell<bool>) -> Option<Self> {
        (!flag.replace(true)).then(|| Self(flag))
    }
}

impl Drop for Busy<'_> {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

#[derive(Default)]
struct Cache {
    busy: Cell<bool>,
    loads: Cell<u32>,
}

#[cancel_safe]
impl Cache {
    async fn load(&self) {
        let Some(_busy) = Busy::new(&self.busy) else { return };
        yield_now().await;
        self.loads.set(self.loads.get() + 1);
    }
}

fn main() {
    cancel_everywhere(
        async || Cache::default(),
        async |cache| cache.load().await,
        async |cache, _| {
            cache.load().await;
            assert!(cache.loads.get() > 0 && !cache.busy.get());
        },
    );
}
