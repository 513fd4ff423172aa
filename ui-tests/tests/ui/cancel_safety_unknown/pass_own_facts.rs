//! Types that say it themselves: of a method, and of a future.
use std::pin::Pin;
use std::task::{Context, Poll};

use async_hygiene::facts::{CancelSafe, DropSafe, method};
use async_hygiene::hygiene;
use tokio::sync::mpsc;

struct Frames(Vec<u64>);

impl Frames {
    fn next(&mut self) -> impl Future<Output = Option<u64>> {
        std::future::poll_fn(|_| Poll::Ready(self.0.pop()))
    }
}

impl DropSafe<method::next> for Frames {}

struct Turn(u64);

impl Future for Turn {
    type Output = u64;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<u64> {
        Poll::Ready(self.0)
    }
}

impl CancelSafe for Turn {}

fn turn(n: u64) -> Turn {
    Turn(n)
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn run(frames: &mut Frames, bell: &mut mpsc::Receiver<()>) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            frame = frames.next() => match frame {
                Some(frame) => sum += frame,
                None => return sum,
            },
            n = turn(1) => sum += n,
            Some(()) = bell.recv() => {}
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_bell, mut rung) = mpsc::channel(1);
    assert!(run(&mut Frames(vec![1, 2]), &mut rung).await >= 3);
}
