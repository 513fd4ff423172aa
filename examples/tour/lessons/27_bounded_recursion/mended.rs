use async_hygiene::{bounded, hygiene};

/// How deep the folders go.
const DEPTH: u32 = 3;

/// Copies the files of a folder. Two folders at once.
#[hygiene]
#[bounded(2)]
async fn copy_files(depth: u32) {
    super::copy_files(depth).await;
}

/// Copies a folder, and what is in it.
#[hygiene]
pub async fn copy(depth: u32) {
    copy_files(depth).await;
    if depth < DEPTH {
        Box::pin(copy(depth + 1)).await;
    }
}
