//! One name for one thing after another.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn read(name: &str) -> Result<String, std::io::Error> {
    Ok(name.to_owned())
}

#[hygiene]
async fn load(name: &str) -> Result<usize, std::io::Error> {
    let name = name.trim();
    let name = read(name).await?;
    let name = &name;
    let name = {
        let name = read(name).await?;
        name.len()
    };
    for name in 0..name {
        let name = name.to_string();
        read(&name).await?;
    }
    let read = read("x").await?;
    let Some(name) = read.len().checked_sub(name) else { return Ok(name) };
    Ok(name)
}

fn main() {}
