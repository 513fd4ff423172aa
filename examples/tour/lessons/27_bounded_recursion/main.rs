//! A folder in a folder in a folder, copied with a limit.

mod service;

use std::time::Duration;

use tokio::time::sleep;

/// Copies the files of one folder.
pub async fn copy_files(depth: u32) {
    let copy = async {
        sleep(Duration::from_millis(30)).await;
        timeline::count("copied");
    };
    timeline::task(&format!("folder {depth}"), copy).await;
}

pub fn main() {
    timeline::paused(Duration::from_millis(300), async {
        timeline::task("copy", service::copy(0)).await;
    });
}
