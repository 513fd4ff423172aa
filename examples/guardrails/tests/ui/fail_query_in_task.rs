//! The archive reads its file.
use async_hygiene::hygiene;
use guardrails::Archive;

#[hygiene]
async fn report(archive: &Archive) -> std::io::Result<usize> {
    let high = archive.query(9.5)?;
    Ok(high.len())
}

fn main() {}
