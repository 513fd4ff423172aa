//! On a struct; it is there all the same.
use async_hygiene::cancel_safe;

#[cancel_safe]
struct Account {
    cents: u64,
}

fn main() {
    let account = Account { cents: 5 };
    assert_eq!(account.cents, 5);
}
