//! The same, where there is no room beside an attribute.
pub struct Nothing;

impl Nothing {
    #[async_hygiene::hygiene]
    pub async fn allowed(&self) {
        std::thread::sleep(std::time::Duration::ZERO);
    }

    #[async_hygiene::hygiene]
    pub async fn also() {}
}
