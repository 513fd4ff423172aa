//! What must be used is used, and what need not be is not asked for.
#![forbid(unsafe_code)]
#![deny(warnings)]
use async_hygiene::hygiene;

#[must_use]
fn exists(n: u32) -> bool {
    n > 0
}

fn read(n: u32) -> u32 {
    n
}

struct Queue(u32);

impl Queue {
    #[must_use]
    fn recv(&self) -> u32 {
        self.0
    }

    fn wait(&self) -> u32 {
        self.0
    }

    fn send(&self, n: u32) -> Result<u32, String> {
        if n > 9 { Err(n.to_string()) } else { Ok(n) }
    }
}

#[hygiene]
async fn run(queue: Queue) -> Result<u32, String> {
    read(1);
    queue.wait();
    queue.send(1)?;
    queue.send(2).unwrap();
    _ = exists(1);
    let _ = queue.recv();
    let known = exists(queue.recv());
    Ok(queue.wait() + u32::from(known))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run(Queue(2)).await, Ok(3));
}
