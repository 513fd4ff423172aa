use async_hygiene::hygiene;
use tokio::task::JoinSet;

async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(jobs: &[u32]) {
    let mut set = JoinSet::new();
    for job in jobs {
        while set.len() >= 64 {
            set.join_next().await;
        }
        set.spawn(work(*job));
    }
    while set.join_next().await.is_some() {}
}

fn main() {}
