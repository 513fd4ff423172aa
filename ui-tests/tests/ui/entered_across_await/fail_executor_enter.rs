//! `futures::executor::enter` marks the thread; a `block_on` of another task panics meanwhile.
use async_hygiene::hygiene;
use futures::executor::{EnterError, enter};

async fn step() {}

#[hygiene]
async fn run() -> Result<(), EnterError> {
    let _inside = enter()?;
    step().await;
    Ok(())
}

fn main() {}
