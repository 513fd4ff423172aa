//! The mended cases that can be run: dropped at any await they lose nothing, and what waited for itself ends.

use std::time::Duration;

use async_hygiene::testing::Report;

include!(concat!(env!("OUT_DIR"), "/runs.rs"));

fn loses_nothing(report: &Report) {
    assert!(report.broken.is_empty(), "{report}");
}

async fn ends(run: impl Future<Output = ()>) {
    tokio::time::timeout(Duration::from_secs(20), run).await.expect("it waits for itself");
}
