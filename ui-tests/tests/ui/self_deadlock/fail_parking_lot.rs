//! The same of parking_lot, and as an argument of a macro.
use async_hygiene::hygiene;

use parking_lot::RwLock;

#[hygiene]
async fn show(name: &RwLock<String>) -> String {
    let mut own = name.write();
    own.push('!');
    format!("{} {}", own.len(), name.read())
}

async fn run() {
    show(&RwLock::default()).await;
}

fn main() {}
