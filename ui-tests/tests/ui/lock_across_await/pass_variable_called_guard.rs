//! A variable called `guard` that guards nothing.
use async_hygiene::hygiene;

struct Guard {
    name: String,
    shift: u8,
}

async fn send_to_post(name: &str, shift: u8) -> usize {
    name.len() + shift as usize
}

#[hygiene]
async fn assign(mut guard: Guard) -> usize {
    let lock_guard = guard.name.clone();
    guard.shift += 1;
    send_to_post(&lock_guard, guard.shift).await + guard.name.len()
}

fn main() {}
