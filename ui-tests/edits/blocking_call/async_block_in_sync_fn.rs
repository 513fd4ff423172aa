use async_hygiene::hygiene;
use std::fs;
use std::time::Duration;

#[hygiene]
fn jobs(path: String) -> impl Future<Output = usize> {
    let known = fs::read(&path);
    async move {
        let pause = async |millis| tokio::time::sleep(Duration::from_millis(millis)).await;
        pause(3).await;
        known.map_or(0, |bytes| bytes.len()) + tokio::fs::read(&path).await.unwrap().len()
    }
}

fn main() {}
