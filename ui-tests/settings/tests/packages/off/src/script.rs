//! One lint is off.
#[async_hygiene::hygiene]
pub async fn one(count: &std::sync::Mutex<u64>) {
    std::thread::sleep(std::time::Duration::ZERO);
    let guard = count.lock().unwrap();
    crate::tick().await;
    drop(guard);
}
