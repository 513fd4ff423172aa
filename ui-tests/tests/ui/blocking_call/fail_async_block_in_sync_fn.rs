//! In an async block of a sync function, and in an async closure.
use async_hygiene::hygiene;
use std::fs;
use std::time::Duration;

#[hygiene]
fn jobs(path: String) -> impl Future<Output = usize> {
    let known = fs::read(&path);
    async move {
        let pause = async |millis| std::thread::sleep(Duration::from_millis(millis));
        pause(3).await;
        known.map_or(0, |bytes| bytes.len()) + fs::read(&path).unwrap().len()
    }
}

fn main() {}
