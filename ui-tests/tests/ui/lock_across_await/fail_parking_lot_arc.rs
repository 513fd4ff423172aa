//! An owned parking_lot guard has no lifetime to see and is a guard all the same.
use async_hygiene::hygiene;
use parking_lot::Mutex;
use std::sync::Arc;

async fn write_block(block: &[u8]) -> usize {
    block.len()
}

#[hygiene]
async fn flush(buffer: Arc<Mutex<Vec<u8>>>) -> usize {
    let mut buffer = buffer.lock_arc();
    let written = write_block(&buffer).await;
    buffer.clear();
    written
}

fn main() {}
