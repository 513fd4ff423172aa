//! An error of one's own.
use async_hygiene::facts::{OutcomeMatters, outcome};
use async_hygiene::hygiene;

struct Conflict;

impl OutcomeMatters<(), outcome::Unwritten> for Conflict {}

struct Transaction;

impl Transaction {
    async fn commit(self) -> Result<(), Conflict> {
        Err(Conflict)
    }
}

#[hygiene(strict)]
async fn transfer(transaction: Transaction) {
    let _ = transaction.commit().await;
}

fn main() {}
