//! A `LockResult` nobody has unwrapped still owns the guard.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn escalate() {}

#[hygiene]
async fn check(alarms: &Mutex<Vec<String>>) -> bool {
    let alarms = alarms.lock();
    escalate().await;
    alarms.is_ok_and(|alarms| alarms.is_empty())
}

fn main() {}
