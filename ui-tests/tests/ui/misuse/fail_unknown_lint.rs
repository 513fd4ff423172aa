//! A lint that resembles none: the known ones are listed.
use async_hygiene::hygiene;

#[hygiene]
async fn answer() -> u32 {
    #[async_hygiene::deny(coffee)]
    let answer = 42;
    answer
}

fn main() {
    drop(answer());
}
