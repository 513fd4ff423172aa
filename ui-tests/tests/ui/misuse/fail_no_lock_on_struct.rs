//! `#[no_lock_across_await]` on a struct.
use async_hygiene::no_lock_across_await;

#[no_lock_across_await]
struct Account {
    cents: u64,
}

fn main() {
    assert_eq!(Account { cents: 5 }.cents, 5);
}
