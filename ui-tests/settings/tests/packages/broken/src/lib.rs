//! One error, not one of each attribute, and no findings that the file may be about.
use async_hygiene::hygiene;

#[hygiene]
pub async fn blocks() {
    std::thread::sleep(std::time::Duration::ZERO);
}

#[hygiene]
pub async fn also() {
    blocks().await;
}
