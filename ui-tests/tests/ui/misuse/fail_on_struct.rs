//! `#[hygiene]` on a struct, which has no body; the struct is still there.
use async_hygiene::hygiene;

#[hygiene]
struct Account {
    cents: u64,
}

fn main() {
    let account = Account { cents: 5 };
    assert_eq!(account.cents, 5);
}
