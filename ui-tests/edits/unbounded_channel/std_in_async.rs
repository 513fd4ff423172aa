use async_hygiene::hygiene;
#[hygiene(strict)]
async fn start() {
    let (tx, _rx) = std::sync::mpsc::sync_channel::<u8>(64);
    tx.try_send(3).unwrap();
}

fn main() {}
