use async_hygiene::hygiene;
use std::sync::Mutex;

async fn settle(cents: u64) -> u64 {
    cents
}

#[hygiene]
async fn charge(wallets: &[Mutex<u64>], cents: u64) -> u64 {
    let mut chosen = None;
    for wallet in wallets {
        let wallet = wallet.lock().unwrap();
        if *wallet >= cents {
            chosen = Some(wallet);
            break;
        }
    }
    if let Some(wallet) = &mut chosen {
        **wallet -= cents;
    }
    drop(chosen);
    settle(cents).await
}

fn main() {}
