//! `#[async_trait]` above and below ours, on the trait and on its impl.
#![deny(warnings)]
use async_hygiene::hygiene;
use async_trait::async_trait;

#[hygiene]
#[async_trait]
trait Store {
    async fn get(&self, key: &str) -> Option<String>;

    async fn get_or<'a>(&self, key: &str, default: &'a str) -> String {
        let found = self.get(key).await;
        found.unwrap_or_else(|| default.to_owned())
    }
}

#[async_trait]
trait Log {
    #[hygiene]
    #[async_hygiene::allow(blocking_call)]
    async fn write(&self, line: &str);

    #[hygiene]
    #[async_hygiene::allow(blocking_call)]
    async fn flush(&self) {
        self.write("").await;
    }
}

struct Fixed(String);

#[async_trait]
#[hygiene]
impl Store for Fixed {
    async fn get(&self, key: &str) -> Option<String> {
        tokio::task::yield_now().await;
        (key == self.0).then(|| self.0.clone())
    }
}

#[async_trait]
impl Log for Fixed {
    async fn write(&self, _: &str) {}
}

struct Nested<S>(S);

#[hygiene]
#[async_trait]
impl<S: Store + Sync> Store for Nested<S> {
    async fn get(&self, key: &str) -> Option<String> {
        let inner = &self.0;
        let found = inner.get(key).await?;
        Some(found + "!")
    }
}

#[hygiene]
async fn all() -> usize {
    let store: Box<dyn Store + Sync> = Box::new(Nested(Fixed(String::from("key"))));
    Fixed(String::new()).flush().await;
    store.get_or("key", "none").await.len()
}

fn main() {}
