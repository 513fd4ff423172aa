//! A value counts as seen when it is read, not when its change is heard of.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::watch;
use tokio::task::yield_now;

struct Config {
    from: watch::Receiver<u32>,
    now: u32,
}

#[cancel_safe]
impl Config {
    async fn follow(&mut self) -> Option<()> {
        while self.now < 2 {
            self.from.changed().await.ok()?;
            self.now = *self.from.borrow_and_update();
        }
        Some(())
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, from) = watch::channel(0);
            tokio::spawn(async move {
                for n in 1..3 {
                    yield_now().await;
                    to.send_replace(n);
                }
            });
            Config { from, now: 0 }
        },
        Config::follow,
        async |mut config, _| {
            config.follow().await;
            assert_eq!(config.now, 2);
        },
    );
}
