//! In the arguments of macros, also of one in another.
use async_hygiene::hygiene;
use std::fs;
use std::io;

#[hygiene]
async fn show(path: &str) -> io::Result<Vec<Vec<u8>>> {
    println!("{}", fs::read_to_string(path)?);
    assert_eq!(format!("{}", fs::read_to_string(path)?), "text");
    Ok(vec![fs::read(path)?, vec![1]])
}

fn main() {}
