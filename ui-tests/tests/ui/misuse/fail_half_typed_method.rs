//! One broken method in an `impl`: the others are still there.
use async_hygiene::hygiene;

struct Account {
    cents: u64,
}

#[hygiene]
impl Account {
    async fn broken(&self) -> u64 {
        let cents = self.cents +;
        cents
    }

    async fn whole(&self) -> u64 {
        self.cents
    }
}

fn main() {
    let account = Account { cents: 5 };
    drop(account.whole());
    drop(account.broken());
}
