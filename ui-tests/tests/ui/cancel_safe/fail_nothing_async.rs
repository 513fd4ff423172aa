//! On an `impl` and a `trait` without a future, and inside of another attribute of ours.
use async_hygiene::cancel_safe;

use async_hygiene::hygiene;

struct Account;

#[cancel_safe]
impl Account {
    fn balance(&self) -> u64 {
        5
    }
}

#[cancel_safe]
trait Named {
    fn name(&self) -> &str;
}

#[hygiene]
mod inner {
    #[async_hygiene::cancel_safe]
    pub fn sync() {}
}

fn main() {
    Account.balance();
    inner::sync();
}
