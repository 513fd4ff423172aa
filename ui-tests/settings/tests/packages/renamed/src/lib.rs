//! Under another name, which each attribute says.
use hyg::hygiene;

pub async fn tick() {}

#[hygiene(crate = hyg)]
pub async fn held(count: &std::sync::Mutex<u64>) {
    let guard = count.lock().unwrap();
    tick().await;
    drop(guard);
}

#[hyg::no_blocking]
#[hygiene(strict, crate = hyg)]
#[hyg::allow(lock_across_await)]
pub async fn one_for_all(count: &std::sync::Mutex<u64>) {
    let guard = count.lock().unwrap();
    tick().await;
    drop(guard);
}

#[hygiene(crate = hyg)]
pub mod inside {
    #[hyg::cancel_safe]
    pub async fn promised() {
        std::thread::sleep(std::time::Duration::ZERO);
        std::future::ready(()).await;
    }
}

#[hygiene(crate = hyg, crate = hyg)]
pub async fn twice() {}

#[hygiene(crate = "hyg")]
#[allow(unused)]
async fn a_text() {}
