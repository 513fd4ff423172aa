use std::thread;
use std::time::Duration;

use async_hygiene::hygiene;

/// Prints a page, and waits until the ink is dry.
fn print_page(page: u32) -> Result<(), String> {
    super::feed_page(page)?;
    thread::sleep(Duration::from_millis(20));
    Ok(())
}

/// Prints all pages of a job. Tells how many there were.
#[hygiene]
pub async fn print_job(pages: u32) -> Result<u32, String> {
    for page in 1..=pages {
        print_page(page)?;
    }
    Ok(pages)
}
