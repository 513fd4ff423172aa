//! Const generics, in types, in expressions and in turbofish.
#![deny(warnings)]
use async_hygiene::hygiene;

struct Ring<T, const N: usize> {
    slots: [T; N],
    next: usize,
}

async fn pause() {}

#[hygiene]
impl<T: Default + Copy, const N: usize> Ring<T, N> {
    const SIZE: usize = N;

    fn new() -> Self {
        Ring { slots: [T::default(); N], next: 0 }
    }

    async fn put(&mut self, value: T) -> Option<T> {
        let slot = self.next % Self::SIZE;
        pause().await;
        let old = std::mem::replace(&mut self.slots[slot], value);
        self.next += 1;
        (self.next > N).then_some(old)
    }
}

#[hygiene]
async fn zeroes<const N: usize>() -> [u8; N] {
    let zeroes = [0; N];
    pause().await;
    zeroes
}

#[hygiene]
async fn both() -> usize {
    let mut ring = Ring::<u8, { 2 + 2 }>::new();
    ring.put(1).await;
    zeroes::<3>().await.len() + ring.slots.len()
}

fn main() {}
