//! The standard library's, by its whole path.
use async_hygiene::hygiene;
#[hygiene(strict)]
async fn start() {
    let (tx, _rx) = std::sync::mpsc::channel::<u8>();
    tx.send(3).unwrap();
}

fn main() {}
