//! What is no result, or whose error says nothing.
use async_hygiene::hygiene;

struct Queue;

impl Queue {
    fn send(&self, _: u64) -> bool {
        true
    }
    fn flush(&self) -> Result<(), std::fmt::Error> {
        Ok(())
    }
    fn commit(&self) -> Option<u64> {
        None
    }
}

#[hygiene(strict)]
async fn run(queue: &Queue) {
    let _ = queue.send(1);
    let _ = queue.flush();
    let _ = queue.commit();
    let _ = ["a", "b"].join("");
    let _ = std::path::Path::new("a").join("b");
}

fn main() {}
