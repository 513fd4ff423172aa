//! What is spawned from such a body goes where it likes.
use async_hygiene::hygiene;
use tracing::{Span, info_span};

async fn work() {}

#[hygiene]
#[tokio::main(flavor = "current_thread")]
async fn above(span: Span) {
    let _all = span.enter();
    let task = tokio::task::LocalSet::new();
    let inner = async {
        let _entered = info_span!("inner").entered();
        work().await;
    };
    task.run_until(inner).await;
}

#[tokio::main(flavor = "current_thread")]
#[hygiene]
async fn below() {
    let inner = async {
        let _entered = info_span!("inner").entered();
        work().await;
    };
    inner.await;
}

fn main() {}
