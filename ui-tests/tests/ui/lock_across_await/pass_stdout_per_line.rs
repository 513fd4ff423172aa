//! Stdout locked for the time of one write only.
use async_hygiene::hygiene;
use std::io::Write;

async fn next_row() -> Option<String> {
    None
}

#[hygiene]
async fn print_rows() -> std::io::Result<()> {
    while let Some(row) = next_row().await {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{row}")?;
    }
    Ok(())
}

fn main() {}
