//! Arguments that it does not take.
use async_hygiene::cancel_safe;

#[cancel_safe(asert, reason = "it is")]
async fn misspelt() {}

#[cancel_safe(strict)]
async fn unknown() {}

#[cancel_safe("it is")]
async fn text() {}

fn main() {
    drop((misspelt(), unknown(), text()));
}
