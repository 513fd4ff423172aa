#[async_hygiene::hygiene]
pub async fn there() {
    let lease = foreign::lease();
    std::future::ready(()).await;
    drop(lease);
}
