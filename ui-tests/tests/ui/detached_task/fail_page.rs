use async_hygiene::hygiene;

#[hygiene(strict)]
pub async fn accept(connection: impl Future<Output = ()> + Send + 'static) {
    tokio::spawn(connection); // who learns that it panicked?
}

fn main() {}
