//! A method called `load` that is none of an atomic.
use async_hygiene::hygiene;

struct Config(u32);

impl Config {
    fn load(&mut self, path: &str) -> bool {
        self.0 += path.len() as u32;
        self.0 < 20
    }
}

#[hygiene]
async fn run(mut config: Config) -> u32 {
    while config.load("a.toml") {}
    config.0
}

#[tokio::main]
async fn main() {
    assert_eq!(run(Config(0)).await, 24);
}
