use async_hygiene::hygiene;
use std::sync::Mutex;

async fn transmit(packet: &[u8]) -> usize {
    packet.len()
}

#[hygiene]
async fn send_any(queues: &[Mutex<Vec<u8>>]) -> usize {
    let packet = 'found: {
        for queue in queues {
            let queue = queue.lock().unwrap();
            if !queue.is_empty() {
                let bytes = queue.clone();
                drop(queue);
                break 'found bytes;
            }
        }
        return 0;
    };
    transmit(&packet).await
}

fn main() {}
