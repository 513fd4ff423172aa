use async_hygiene::{cancel_safe, hygiene};
use tokio::sync::mpsc;

#[cancel_safe]
async fn next(of: &mut Vec<u64>) -> Option<u64> {
    of.pop()
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn empty(mut numbers: Vec<u64>, mut bell: mpsc::Receiver<()>) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            Some(n) = next(&mut numbers) => sum += n,
            Some(()) = bell.recv() => sum += 1,
            else => return sum,
        }
    }
}

fn main() {}
