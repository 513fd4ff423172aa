//! An argument that resembles none: the known ones are listed.
use async_hygiene::hygiene;

#[hygiene(turbo)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
