//! A reentrant guard shuts no task of its own thread out and every other thread.
use async_hygiene::hygiene;
use parking_lot::ReentrantMutex;

async fn visit(depth: u32) -> u32 {
    depth
}

#[hygiene]
async fn walk(depth: &ReentrantMutex<u32>) -> u32 {
    let depth = depth.lock();
    visit(*depth).await
}

fn main() {}
