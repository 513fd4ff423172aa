use std::thread;
use std::time::Duration;

use async_hygiene::hygiene;

/// The printer wants a pause before each page.
const PAUSE: Duration = Duration::from_millis(120);

#[hygiene]
pub async fn report(pages: &[u64]) -> u64 {
    let mut total = 0;
    for page in pages {
        thread::sleep(PAUSE);
        total += page;
    }
    total
}
