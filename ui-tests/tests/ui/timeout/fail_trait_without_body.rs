//! A method that each implementation has to write.
#![allow(dead_code)]

use async_hygiene::timeout;

trait Service {
    #[timeout("1s")]
    async fn call(&self) -> Result<(), async_hygiene::Interrupted>;
}

fn main() {}
