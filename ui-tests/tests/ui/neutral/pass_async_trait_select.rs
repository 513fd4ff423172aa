//! `#[async_trait]` renames `self` in macros, also where questions are asked in them.
use async_hygiene::hygiene;
use async_trait::async_trait;
use tokio::sync::mpsc::{self, Receiver};

#[async_trait]
trait Merge {
    async fn sum(&mut self) -> u32;
}

struct Both {
    left: Receiver<u32>,
    right: Receiver<u32>,
    seen: u32,
}

#[hygiene]
#[async_trait]
impl Merge for Both {
    async fn sum(&mut self) -> u32 {
        loop {
            tokio::select! {
                Some(n) = self.left.recv() => self.seen += n,
                Some(n) = self.right.recv() => self.seen += n,
                else => return self.seen,
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ((to_left, left), (to_right, right)) = (mpsc::channel(8), mpsc::channel(8));
    to_left.send(1).await.unwrap();
    to_right.send(2).await.unwrap();
    drop((to_left, to_right));
    assert_eq!(Both { left, right, seen: 0 }.sum().await, 3);
}
