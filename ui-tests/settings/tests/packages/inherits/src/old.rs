//! Off, by the path from the workspace's root.
#[async_hygiene::hygiene]
pub async fn held(count: &std::sync::Mutex<u64>) {
    let guard = count.lock().unwrap();
    std::future::ready(()).await;
    drop(guard);
}
