use std::time::Duration;

use async_hygiene::hygiene;
use tokio::time::sleep;

/// The printer wants a pause before each page.
const PAUSE: Duration = Duration::from_millis(120);

#[hygiene]
pub async fn report(pages: &[u64]) -> u64 {
    let mut total = 0;
    for page in pages {
        sleep(PAUSE).await;
        total += page;
    }
    total
}
