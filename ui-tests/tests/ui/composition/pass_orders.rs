//! Three attributes in each of the six orders: the same results.
use std::time::Duration;

use async_hygiene::{Interrupted, Limiter, bounded, cancellable, scope, timeout};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

macro_rules! orders {
    ($limiter:ident; $($name:ident: #[$a:meta] #[$b:meta] #[$c:meta];)*) => {
        $(
            #[$a]
            #[$b]
            #[$c]
            async fn $name($limiter: &Limiter, wait: u64) -> Result<u64, Interrupted> {
                sleep(Duration::from_millis(wait)).await;
                Ok(wait)
            }
        )*

        async fn all() -> Vec<(&'static str, Vec<String>)> {
            vec![$((stringify!($name), {
                let limiter = Limiter::new(1);
                let run = async |wait| {
                    let start = Instant::now();
                    let text = match $name(&limiter, wait).await {
                        Ok(n) => format!("{n}"),
                        Err(why) => why.to_string().replace(stringify!($name), "NAME"),
                    };
                    format!("{text} after {:?}", start.elapsed())
                };
                let token = CancellationToken::new();
                let mut seen = vec![run(3).await, run(30).await];
                // Waiting for a permit counts against the timeout,
                let permit = limiter.acquire().await;
                seen.push(run(1).await);
                // and ends on cancellation.
                let (ended, ()) = tokio::join!(scope(token.clone(), run(1)), async {
                    sleep(Duration::from_millis(4)).await;
                    token.cancel();
                });
                seen.push(ended);
                drop(permit);
                seen.push(scope(token, run(1)).await);
                let pair = tokio::join!(run(6), run(6));
                seen.extend([pair.0, pair.1]);
                seen
            })),*]
        }
    };
}

orders! {
    limiter;
    ctb: #[cancellable] #[timeout("10ms")] #[bounded(per = limiter)];
    cbt: #[cancellable] #[bounded(per = limiter)] #[timeout("10ms")];
    tcb: #[timeout("10ms")] #[cancellable] #[bounded(per = limiter)];
    tbc: #[timeout("10ms")] #[bounded(per = limiter)] #[cancellable];
    bct: #[bounded(per = limiter)] #[cancellable] #[timeout("10ms")];
    btc: #[bounded(per = limiter)] #[timeout("10ms")] #[cancellable];
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let all = all().await;
    let expected = [
        "3 after 3ms",
        "timed out after 10ms` after 10ms",
        "timed out after 10ms` after 10ms",
        "was cancelled after 4ms",
        "was cancelled after 0ns",
        "6 after 6ms",
        "timed out after 10ms after 10ms",
    ];
    for (name, seen) in &all {
        assert_eq!(seen, &all[0].1, "{name}");
        assert_eq!(seen.len(), expected.len());
        for (seen, expected) in seen.iter().zip(expected) {
            assert!(seen.ends_with(&expected.replace('`', "")), "{seen}: {expected}");
        }
    }
}
