use async_hygiene::hygiene;
use std::sync::Mutex;

async fn ping(peer: &str) -> bool {
    !peer.is_empty()
}

#[hygiene]
async fn count_alive(peers: &Mutex<Vec<String>>) -> u32 {
    let mut alive = 0;
    let value = peers.lock().unwrap().clone();
    for peer in value {
        if ping(&peer).await {
            alive += 1;
        }
    }
    alive
}

fn main() {}
