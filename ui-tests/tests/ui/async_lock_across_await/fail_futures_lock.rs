//! A guard of `futures::lock`.
use async_hygiene::no_lock_across_await;
use futures::lock::Mutex;

async fn render(page: &str) -> String {
    page.to_owned()
}

#[no_lock_across_await]
async fn publish(page: &Mutex<String>) -> String {
    let page = page.lock().await;
    render(&page).await
}

fn main() {}
