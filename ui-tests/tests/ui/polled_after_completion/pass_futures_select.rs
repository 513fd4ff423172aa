//! `futures::select!` asks its futures whether they have finished.
use async_hygiene::hygiene;
use futures::{FutureExt, pin_mut, select};

async fn number(n: u32) -> u32 {
    n
}

#[hygiene(strict)]
async fn sum() -> u32 {
    let one = number(1).fuse();
    let two = number(2).fuse();
    pin_mut!(one, two);
    let mut sum = 0;
    loop {
        select! {
            n = one => sum += n,
            n = &mut two => sum += n,
            complete => break,
        }
    }
    let mut three = Box::pin(number(3).fuse());
    for _ in 0..2 {
        futures::select_biased! {
            n = &mut three => sum += n,
            complete => sum += 1,
        }
    }
    sum
}

fn main() {
    assert_eq!(futures::executor::block_on(sum()), 7);
}
