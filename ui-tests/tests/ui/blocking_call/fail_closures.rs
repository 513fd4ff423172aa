//! In closures that run here: of an iterator, called at once, bound to a name and called.
use async_hygiene::hygiene;
use std::{fs, io};

#[hygiene]
async fn sizes(paths: &[String]) -> io::Result<usize> {
    let all: usize = paths.iter().map(|path| fs::read(path).map_or(0, |bytes| bytes.len())).sum();
    let first = (|| fs::read_to_string(&paths[0]))()?;
    let size = |path: &str| fs::metadata(path).map_or(0, |data| data.len());
    Ok(all + first.len() + size(&paths[1]) as usize)
}

fn main() {}
