use async_hygiene::hygiene;
use std::sync::MutexGuard;

async fn write(bytes: &[u8]) -> usize {
    bytes.len()
}

#[hygiene]
async fn flush(buffer: MutexGuard<'_, Vec<u8>>) -> usize {
    let bytes = buffer.clone();
    drop(buffer);
    write(&bytes).await
}

fn main() {}
