//! An await with `?` is an await like any other.
use async_hygiene::hygiene;
use std::io;
use std::sync::Mutex;

async fn write_row(row: &str) -> io::Result<usize> {
    Ok(row.len())
}

#[hygiene]
async fn save(rows: &Mutex<Vec<String>>) -> io::Result<usize> {
    let rows = rows.lock().map_err(|_| io::Error::other("poisoned"))?;
    let mut written = 0;
    for row in rows.iter() {
        written += write_row(row).await?;
    }
    Ok(written)
}

fn main() {}
