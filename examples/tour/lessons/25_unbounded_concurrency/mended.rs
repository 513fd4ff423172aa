use async_hygiene::hygiene;
use tokio::task::JoinSet;

/// Uploads all of them, a few at once.
#[hygiene(strict)]
pub async fn upload_all(files: Vec<u32>) {
    let mut uploads = JoinSet::new();
    for file in files {
        if uploads.len() >= 4 {
            uploads.join_next().await;
        }
        uploads.spawn(super::upload(file));
    }
    uploads.join_all().await;
}
