use async_hygiene::hygiene;
use futures::FutureExt;
use tokio::time::Interval;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn mapped<M, F>(make: M, tick: &mut Interval) -> u64
where
    M: Fn() -> F,
    F: Future<Output = u64> + Send + 'static,
{
    loop {
        tokio::select! {
            n = async_hygiene::uncancelled(make()).map(|n| n + 1) => return n,
            _ = tick.tick() => {}
        }
    }
}

fn main() {}
