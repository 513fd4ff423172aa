//! Reasons that are none.
use async_hygiene::cancel_safe;

#[cancel_safe(assert, reason = 1)]
async fn number() {}

#[cancel_safe(assert, reason = " ")]
async fn empty() {}

#[cancel_safe(assert, reason = "a", reason = "b")]
async fn twice() {}

fn main() {
    drop((number(), empty(), twice()));
}
