//! Another lock than the future's.
use async_hygiene::hygiene;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

struct State {
    jobs: Mutex<u32>,
    log: Mutex<Vec<String>>,
}

async fn work(state: &State) {
    *state.jobs.lock().await += 1;
}

async fn count(state: &State, log: &Mutex<Vec<String>>) -> usize {
    log.lock().await.len() + *state.jobs.lock().await as usize
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn demo(state: &State, other: &Mutex<u32>) {
    let mut fut = pin!(work(state));
    tokio::select! {
        () = &mut fut => {}
        () = sleep(Duration::from_millis(5)) => {
            state.log.lock().await.push("late".to_owned());
            *other.lock().await += 1;
        }
    }
    let log = Mutex::default();
    let mut fut = pin!(count(state, &log));
    tokio::select! {
        _ = &mut fut => {}
        () = sleep(Duration::from_millis(5)) => state.log.lock().await.clear(),
    }
}

#[tokio::main]
async fn main() {
    let state = State { jobs: Mutex::new(0), log: Mutex::default() };
    let held = state.jobs.lock().await;
    let other = Arc::new(Mutex::new(0));
    demo(&state, &other).await;
    drop(held);
}
