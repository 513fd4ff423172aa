//! Big values, alive at awaits and gone before them.
use std::hint::black_box;

use crate::support::{noisy, pause, value};

fn big() -> [u8; 4096] {
    black_box([1; 4096])
}

struct Big {
    bytes: [u64; 300],
}

impl Big {
    fn new() -> Self {
        Self { bytes: black_box([2; 300]) }
    }

    fn filled(mut self, with: u64) -> Self {
        self.bytes.fill(with);
        self
    }

    fn sum(&self) -> u64 {
        self.bytes.iter().sum()
    }

    async fn later(self) -> u64 {
        pause().await;
        self.sum()
    }
}

#[async_hygiene::hygiene]
async fn held() -> usize {
    let bytes = big();
    pause().await;
    let more = big();
    pause().await;
    bytes.len() + usize::from(more[0])
}

#[async_hygiene::hygiene]
async fn gone() -> usize {
    let sum: usize = {
        let bytes = big();
        bytes.iter().copied().map(usize::from).sum()
    };
    pause().await;
    let other = big();
    let len = other.len();
    pause().await;
    sum + len
}

#[async_hygiene::hygiene]
async fn moved() -> u64 {
    let first = Big::new();
    let second = first.filled(value(3).await);
    pause().await;
    let third = second;
    let sum = third.later().await;
    let fourth = Big::new().filled(1).filled(2);
    let boxed = Box::new(fourth);
    pause().await;
    let unboxed = *boxed;
    sum + unboxed.later().await
}

#[async_hygiene::hygiene]
async fn temporaries() -> u64 {
    let first = add(&Big::new(), value(1).await);
    let second = add(&Big::new().filled(value(2).await), value(3).await);
    first + second + Big::new().later().await + Big::new().filled(5).later().await
}

fn add(big: &Big, number: u64) -> u64 {
    big.sum() + number
}

#[async_hygiene::hygiene]
async fn branches(which: u32) -> usize {
    match which {
        0 => {
            let bytes = big();
            pause().await;
            bytes.len()
        }
        1 => {
            let others = [Big::new(), Big::new()];
            pause().await;
            others.len()
        }
        _ => {
            let (left, right) = (big(), Big::new());
            pause().await;
            left.len() + right.bytes.len()
        }
    }
}

#[async_hygiene::hygiene]
async fn results(fail: bool) -> Result<u64, Big> {
    let made = if fail { Err(Big::new()) } else { Ok(Big::new()) }?;
    pause().await;
    let again = value(Ok::<_, Big>(made)).await?;
    let sum = again.sum();
    pause().await;
    Ok(sum)
}

#[async_hygiene::hygiene]
async fn looped() -> u64 {
    let mut current = Big::new();
    let mut sum = 0;
    for round in 0..3 {
        let next = Big::new().filled(round);
        pause().await;
        sum += current.sum();
        current = next;
    }
    let last = value(current).await;
    sum + last.sum()
}

#[async_hygiene::hygiene]
async fn unread() -> usize {
    let _kept = big();
    let _moved = Big::new();
    let _ = big();
    let noisy = noisy("noisy");
    pause().await;
    noisy.name().len()
}

#[async_hygiene::hygiene]
async fn captured() -> usize {
    let bytes = big();
    let inner = async move {
        let copy = bytes;
        pause().await;
        copy.len()
    };
    let other = Big::new();
    let closure = || other.sum();
    let len = inner.await;
    pause().await;
    len + closure() as usize
}

crate::cases! {
    held();
    gone();
    moved();
    temporaries();
    branches(0);
    branches(1);
    branches(2);
    async { results(true).await.map_err(|b| b.sum()) };
    async { results(false).await.map_err(|b| b.sum()) };
    looped();
    unread();
    captured();
}
