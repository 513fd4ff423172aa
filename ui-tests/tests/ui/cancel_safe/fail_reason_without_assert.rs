//! A reason for nothing.
use async_hygiene::cancel_safe;

#[cancel_safe(reason = "it is")]
async fn call() {}

fn main() {
    drop(call());
}
