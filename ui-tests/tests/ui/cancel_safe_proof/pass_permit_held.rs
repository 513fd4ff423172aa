//! A permit at an await goes back when it is dropped.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::Semaphore;
use tokio::task::yield_now;

#[cancel_safe]
async fn limited(limit: &Semaphore, done: &mut u32) {
    let Ok(_permit) = limit.acquire().await else { return };
    yield_now().await;
    *done += 1;
}

fn main() {
    cancel_everywhere(
        async || (Semaphore::new(1), 0),
        async |(limit, done)| limited(limit, done).await,
        async |(limit, mut done), _| {
            assert_eq!(limit.available_permits(), 1);
            limited(&limit, &mut done).await;
            assert!(done > 0);
        },
    );
}
