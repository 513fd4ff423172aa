//! All misuse is reported at once.
use async_hygiene::hygiene;

#[hygiene(turbo, strikt)]
async fn answer() -> u32 {
    42
}

fn main() {
    drop(answer());
}
