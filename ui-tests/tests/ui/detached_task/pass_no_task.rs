//! Functions of these names that start nothing.
use async_hygiene::hygiene;

struct Engine;

impl Engine {
    fn start(&self) -> bool {
        true
    }
    fn spawn(&self, _: u64) -> u64 {
        1
    }
    fn launch(&self) {}
}

fn spawn(_: impl FnOnce()) {}

#[hygiene(strict)]
async fn run(engine: &Engine) {
    engine.start();
    engine.launch();
    engine.spawn(1);
    let _ = engine.spawn(2);
    spawn(|| println!("{}", engine.start()));
    let started_with = "x".starts_with("x");
    assert!(started_with);
}

fn main() {}
