//! A trait that promises, and an `impl` that does not keep it.
use async_hygiene::cancel_safe;

#[cancel_safe]
trait Source {
    async fn next(&mut self) -> u8;
}

struct Ones;

impl Source for Ones {
    async fn next(&mut self) -> u8 {
        1
    }
}

fn main() {
    drop(Ones.next());
}
