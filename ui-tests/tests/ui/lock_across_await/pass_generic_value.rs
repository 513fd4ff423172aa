//! A value of a generic type is not known to be a guard.
use async_hygiene::hygiene;
use std::ops::Deref;

async fn announce(length: usize) -> usize {
    length
}

#[hygiene]
async fn measure<G>(guard: G) -> usize
where
    G: Deref<Target = String>,
{
    let length = announce(guard.len()).await;
    length + guard.len()
}

fn main() {}
