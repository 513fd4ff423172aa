use async_hygiene::hygiene;

#[hygiene(strict)]
fn start() {
    let (tx, rx) = std::sync::mpsc::sync_channel(64);
    tx.send(3).unwrap();
    rx.recv().unwrap();
}

fn main() {}
