//! Lints that are off by path.
pub mod legacy;
pub mod script;

#[async_hygiene::hygiene]
pub async fn on(count: &std::sync::Mutex<u64>) {
    std::thread::sleep(std::time::Duration::ZERO);
    let guard = count.lock().unwrap();
    tick().await;
    drop(guard);
}

pub async fn tick() {}
