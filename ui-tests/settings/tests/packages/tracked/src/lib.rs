//! The file is one that the compiler has read.
#[async_hygiene::hygiene]
pub mod inside {
    pub async fn allowed() {
        std::thread::sleep(std::time::Duration::ZERO);
    }
}
