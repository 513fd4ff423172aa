//! A method that each implementation has to write.
#![allow(dead_code)]

use async_hygiene::bounded;

trait Service {
    #[bounded(1)]
    async fn call(&self) -> Result<(), async_hygiene::Interrupted>;
}

fn main() {}
