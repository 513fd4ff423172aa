//! A helper of the same file, and of the same impl.
use async_hygiene::hygiene;
use std::fs;
use std::time::Duration;

fn settings() -> String {
    fs::read_to_string("settings.toml").unwrap_or_default()
}

struct Store {
    path: String,
}

impl Store {
    fn load(&self) -> Vec<u8> {
        let path = &self.path;
        fs::read(path).unwrap()
    }

    fn pause() {
        std::thread::sleep(Duration::from_secs(1));
    }

    #[hygiene]
    async fn open(&self) -> usize {
        Self::pause();
        self.load().len() + settings().len()
    }
}

fn main() {}
