//! An `EnterGuard` that is taken on each turn of a loop, before the await.
use async_hygiene::hygiene;
use tokio::runtime::Runtime;

async fn next_job() -> Option<u32> {
    None
}

#[hygiene]
async fn accept(pool: &Runtime) -> u32 {
    let mut jobs = 0;
    loop {
        let _context = pool.enter();
        match next_job().await {
            Some(job) => jobs += job,
            None => return jobs,
        }
    }
}

fn main() {}
