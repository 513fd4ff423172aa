//! Strict is deny for every lint.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};

struct State {
    open: bool,
}

#[hygiene(strict)]
async fn watch(state: &Mutex<State>, close: &mut mpsc::Receiver<()>) -> bool {
    while !close.is_closed() {
        tokio::select! {
            state = state.lock() => return state.open,
            _ = close.recv() => println!("closing"),
        }
    }
    false
}

fn main() {}
