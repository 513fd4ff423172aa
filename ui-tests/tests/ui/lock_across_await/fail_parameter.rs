//! A guard taken as a parameter is held for the whole function.
use async_hygiene::hygiene;
use std::sync::MutexGuard;

async fn write(bytes: &[u8]) -> usize {
    bytes.len()
}

#[hygiene]
async fn flush(buffer: MutexGuard<'_, Vec<u8>>) -> usize {
    write(&buffer).await
}

fn main() {}
