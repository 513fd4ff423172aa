use std::path::Path;

use async_hygiene::hygiene;

#[hygiene]
pub async fn config(path: &Path) -> std::io::Result<String> {
    std::fs::read_to_string(path) // the whole thread waits for the disk
}

fn main() {}
