//! A tag of the library is one of its tests too.
pub struct Ours;

impl async_hygiene::facts::LockGuard<Ours> for foreign::Lease {}

#[async_hygiene::hygiene]
pub async fn here() {
    let lease = foreign::lease();
    drop(lease);
    std::future::ready(()).await;
}
