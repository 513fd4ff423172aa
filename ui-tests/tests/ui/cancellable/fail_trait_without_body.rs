//! A method that each implementation has to write.
#![allow(dead_code)]

use async_hygiene::cancellable;

trait Service {
    #[cancellable]
    async fn call(&self) -> Result<(), async_hygiene::Interrupted>;
}

fn main() {}
