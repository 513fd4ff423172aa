//! Imported by name, by module, under another name, and by a glob.
use async_hygiene::hygiene;
use std::fs as disk;
use std::fs::{self, read as slurp, read_to_string};
use std::path::Path;

mod all {
    use async_hygiene::hygiene;
    use std::fs::*;

    #[hygiene]
    pub async fn remove(path: &str) {
        remove_file(path).unwrap();
    }
}

#[hygiene]
async fn load(path: &Path) -> std::io::Result<usize> {
    let text = read_to_string(path)?;
    let bytes = fs::read(path)?;
    let again = slurp(path)?;
    let more = disk::metadata(path)?;
    Ok(text.len() + bytes.len() + again.len() + more.len() as usize)
}

fn main() {}
