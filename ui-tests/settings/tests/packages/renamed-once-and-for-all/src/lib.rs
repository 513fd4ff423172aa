//! Under another name, which the file says.
use hyg::{LockGuard, cancel_safe, hygiene};

#[derive(LockGuard)]
pub struct Lease(pub u8);

pub struct Shop;

#[hygiene]
impl Shop {
    #[cancel_safe]
    #[hyg::warn(blocking_call)]
    pub async fn open(&self) {
        std::thread::sleep(std::time::Duration::ZERO);
        let lease = Lease(1);
        std::future::ready(()).await;
        drop(lease);
    }

    /// The user's own paths are left alone.
    pub async fn own(&self) -> u8 {
        mod async_hygiene {
            pub const NUMBER: u8 = 7;
        }
        inner::NUMBER + async_hygiene::NUMBER
    }
}

pub mod inner {
    pub const NUMBER: u8 = 7;
}
