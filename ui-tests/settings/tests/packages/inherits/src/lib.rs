//! No file here: that of the workspace.
pub mod old;

#[async_hygiene::hygiene]
pub async fn allowed() {
    std::thread::sleep(std::time::Duration::ZERO);
}
