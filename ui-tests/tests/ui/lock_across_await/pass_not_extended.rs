//! What a block makes and does not lend ends with it.
use async_hygiene::hygiene;
use std::sync::Mutex;

struct Limits {
    per_minute: u32,
}

async fn count_calls(client: &str) -> u32 {
    client.len() as u32
}

fn by_hand(limits: &Limits) -> u32 {
    limits.per_minute
}

#[hygiene]
async fn allowed(limits: &Mutex<Limits>, fixed: Option<u32>, client: &str) -> bool {
    let copied = { limits.lock().unwrap().per_minute };
    let computed = { by_hand(&limits.lock().unwrap()) };
    let chosen = if let Some(fixed) = fixed { fixed } else { by_hand(&*limits.lock().unwrap()) };
    let matched = match fixed {
        Some(fixed) => fixed,
        None => *&limits.lock().unwrap().per_minute,
    };
    count_calls(client).await < copied + computed + chosen + matched
}

fn main() {
    let limits = Mutex::new(Limits { per_minute: 60 });
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    assert!(runtime.block_on(allowed(&limits, None, "somebody")));
}
