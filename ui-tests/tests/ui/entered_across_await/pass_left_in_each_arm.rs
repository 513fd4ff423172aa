//! A span that every arm leaves in its own way.
use async_hygiene::hygiene;
use tracing::info_span;

enum Plan {
    Now,
    Later,
    Never,
}

async fn go() -> u32 {
    1
}

#[hygiene]
async fn decide(plan: Plan) -> u32 {
    let span = info_span!("decide").entered();
    match plan {
        Plan::Now => drop(span),
        Plan::Later => {
            let _span = span.exit();
        }
        Plan::Never => return 0,
    }
    go().await
}

fn main() {}
