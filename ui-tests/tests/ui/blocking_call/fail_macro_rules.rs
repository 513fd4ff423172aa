//! In a function that a macro makes.
use async_hygiene::hygiene;

macro_rules! loader {
    ($name:ident, $file:literal) => {
        #[hygiene]
        async fn $name() -> Vec<u8> {
            std::fs::read($file).unwrap()
        }
    };
}

loader!(settings, "settings.toml");

fn main() {}
