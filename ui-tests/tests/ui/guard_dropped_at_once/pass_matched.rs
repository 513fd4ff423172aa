//! A guard asked about and dropped: `is_ok` answers a question.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[hygiene]
async fn free(turn: &Mutex<u32>) -> bool {
    let _ = turn.try_lock().is_ok();
    if turn.try_lock().is_err() {
        return false;
    }
    matches!(turn.try_lock(), Ok(count) if *count == 0)
}

fn main() {}
