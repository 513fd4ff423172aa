//! What nobody checks wants a reason.
use async_hygiene::cancel_safe;

#[cancel_safe(assert)]
async fn call() {}

fn main() {
    drop(call());
}
