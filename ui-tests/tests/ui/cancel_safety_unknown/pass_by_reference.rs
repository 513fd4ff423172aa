//! What is polled by reference is not dropped, whatever it is.
use std::pin::{Pin, pin};

use async_hygiene::hygiene;
use tokio::sync::mpsc;

type Job = Pin<Box<dyn Future<Output = u64>>>;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
#[async_hygiene::allow(polled_after_completion)]
async fn all<F: Future<Output = u64>>(one: F, mut boxed: Job, mut rest: Pin<&mut F>, bell: &mut mpsc::Receiver<()>) -> u64 {
    let mut one = pin!(one);
    let (mut sum, mut turns) = (0, [true; 3]);
    while turns.contains(&true) {
        tokio::select! {
            n = &mut one, if turns[0] => {
                sum += n;
                turns[0] = false;
            }
            n = &mut boxed, if turns[1] => {
                sum += n;
                turns[1] = false;
            }
            n = rest.as_mut(), if turns[2] => {
                sum += n;
                turns[2] = false;
            }
            Some(()) = bell.recv() => {}
        }
    }
    sum
}

async fn number(n: u64) -> u64 {
    n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_bell, mut rung) = mpsc::channel(1);
    let rest = pin!(number(4));
    assert_eq!(all(number(1), Box::pin(number(2)), rest, &mut rung).await, 7);
}
