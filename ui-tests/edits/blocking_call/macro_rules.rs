use async_hygiene::hygiene;

macro_rules! loader {
    ($name:ident, $file:literal) => {
        #[hygiene]
        async fn $name() -> Vec<u8> {
            tokio::fs::read($file).await.unwrap()
        }
    };
}

loader!(settings, "settings.toml");

fn main() {}
