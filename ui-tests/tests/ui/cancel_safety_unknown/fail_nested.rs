//! A select in an async block in a branch of another one.
use async_hygiene::hygiene;
use tokio::sync::{mpsc, watch};

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn run<F, M>(mut make: M, mut stop: watch::Receiver<bool>, mut bell: mpsc::Receiver<()>) -> u64
where
    M: FnMut() -> F,
    F: Future<Output = u64>,
{
    let mut sum = 0;
    'run: loop {
        tokio::select! {
            n = async {
                tokio::select! {
                    n = make() => n,
                    _ = bell.recv() => 0,
                }
            } => sum += n,
            changed = stop.changed() => {
                if changed.is_err() || *stop.borrow() {
                    break 'run sum;
                }
            }
        }
    }
}

fn main() {}
