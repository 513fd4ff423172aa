//! All of them are.
#[async_hygiene::hygiene(strict)]
#[async_hygiene::deny(blocking_call)]
pub async fn quiet(count: &std::sync::Mutex<u64>) {
    std::thread::sleep(std::time::Duration::ZERO);
    #[async_hygiene::expect(lock_across_await)]
    let guard = count.lock().unwrap();
    crate::tick().await;
    drop(guard);
}

#[async_hygiene::no_lock_across_await]
#[async_hygiene::forbid(lock_across_await)]
pub async fn quiet_too(count: &std::sync::Mutex<u64>) {
    let guard = count.lock().unwrap();
    crate::tick().await;
    drop(guard);
}

/// A promise is none without its proof.
#[async_hygiene::cancel_safe]
pub async fn promised(queue: &mut Queue) -> Vec<u8> {
    let item = queue.recv().await;
    std::future::ready(()).await;
    item
}

pub struct Queue;

impl Queue {
    #[async_hygiene::cancel_safe(assert, reason = "an item stays until it is taken")]
    pub async fn recv(&mut self) -> Vec<u8> {
        Vec::new()
    }
}
