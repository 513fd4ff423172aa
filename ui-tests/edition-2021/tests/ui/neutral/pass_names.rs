//! Names that edition 2024 has made keywords or put into the prelude.
#![deny(warnings)]
use async_hygiene::hygiene;

trait Future {
    fn gen(&self) -> u32;
}

struct IntoFuture(u32);

impl Future for IntoFuture {
    fn gen(&self) -> u32 {
        self.0
    }
}

async fn gen() -> u32 {
    1
}

#[hygiene]
async fn all() -> u32 {
    let gen = gen().await;
    let future = IntoFuture(gen);
    self::gen().await + future.gen()
}

fn main() {}
