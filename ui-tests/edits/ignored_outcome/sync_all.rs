use async_hygiene::hygiene;
use std::fs::File;

#[hygiene(strict)]
fn store(file: &File) {
    if let Err(error) = file.sync_all() {
        eprintln!("{error:?}");
    }
}

fn main() {}
