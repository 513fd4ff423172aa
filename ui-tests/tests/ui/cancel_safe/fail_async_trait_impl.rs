//! The same with `#[async_trait]`.
use async_hygiene::cancel_safe;

use async_trait::async_trait;

#[cancel_safe]
#[async_trait]
trait Source {
    async fn next(&mut self) -> u8;
}

struct Ones;

#[async_trait]
impl Source for Ones {
    async fn next(&mut self) -> u8 {
        1
    }
}

fn main() {
    drop(Ones.next());
}
