//! What a macro of the crate makes has a type without facts.
use async_hygiene::hygiene;
use tokio::sync::mpsc;

macro_rules! after {
    ($n:expr) => {
        async move { $n }
    };
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn count(mut bell: mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            n = after!(sum) => return n,
            Some(n) = bell.recv() => sum += n,
        }
    }
}

fn main() {}
