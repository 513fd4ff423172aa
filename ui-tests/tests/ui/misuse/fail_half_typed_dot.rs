//! A method that is being typed: the errors are those of rustc without the attribute, and the function is still there.
use async_hygiene::hygiene;

struct Account {
    cents: u64,
}

#[hygiene]
async fn show(account: &Account) -> u64 {
    let cents = account.cents;
    account.
}

fn main() {
    drop(show(&Account { cents: 5 }));
}
