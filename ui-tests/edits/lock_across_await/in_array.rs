use async_hygiene::hygiene;
use std::sync::Mutex;

async fn authorize(cents: i64) -> bool {
    cents > 0
}

#[hygiene]
async fn transfer(from: &Mutex<i64>, to: &Mutex<i64>, cents: i64) -> bool {
    let mut accounts = [from.lock().unwrap(), to.lock().unwrap()];
    *accounts[0] -= cents;
    *accounts[1] += cents;
    drop(accounts);
    authorize(cents).await
}

fn main() {}
