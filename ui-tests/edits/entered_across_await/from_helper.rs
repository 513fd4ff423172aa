use async_hygiene::hygiene;
use tracing::info_span;
use tracing::span::EnteredSpan;

fn stage(name: &'static str) -> EnteredSpan {
    info_span!("stage", name).entered()
}

async fn copy() -> u64 {
    0
}

#[hygiene]
async fn back_up() -> u64 {
    let _stage = stage("copy");
    drop(_stage);
    copy().await
}

fn main() {}
