//! All that is wrong with a file, at once.
#[async_hygiene::hygiene]
pub async fn blocks() {
    std::thread::sleep(std::time::Duration::ZERO);
}
