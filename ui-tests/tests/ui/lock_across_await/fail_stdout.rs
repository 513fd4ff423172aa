//! A locked stdout makes every `println!` of another thread wait.
use async_hygiene::hygiene;
use std::io::Write;

async fn next_row() -> Option<String> {
    None
}

#[hygiene]
async fn print_rows() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    while let Some(row) = next_row().await {
        writeln!(out, "{row}")?;
    }
    Ok(())
}

fn main() {}
