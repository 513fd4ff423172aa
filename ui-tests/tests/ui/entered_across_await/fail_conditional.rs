//! A span that is only sometimes entered is in an `Option`.
use async_hygiene::hygiene;
use tracing::{Span, info_span};

async fn answer() -> u32 {
    42
}

#[hygiene]
async fn reply(verbose: bool) -> u32 {
    let span: Span = info_span!("reply");
    let _entered = verbose.then(|| span.enter());
    answer().await
}

fn main() {}
