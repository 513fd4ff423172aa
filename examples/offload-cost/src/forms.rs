//! The ways to get the same work onto the pool.

use std::hint::black_box;

use async_hygiene::{hygiene, offload};
use tokio::task::spawn_blocking;

/// A way to write it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    ByHand,
    Function,
    Attribute,
    Statement,
    Block,
    LentByHand,
    Lent,
}

impl Form {
    pub const ALL: [Form; 7] =
        [Form::ByHand, Form::Function, Form::Attribute, Form::Statement, Form::Block, Form::LentByHand, Form::Lent];

    pub fn text(self) -> &'static str {
        match self {
            Form::ByHand => "spawn_blocking, by hand",
            Form::Function => "async_hygiene::offload(..)",
            Form::Attribute => "#[offload] fn",
            Form::Statement => "#[offload] let .. = call(..);",
            Form::Block => "#[offload] { .. }",
            Form::LentByHand => "spawn_blocking of a copy, by hand",
            Form::Lent => "#[offload] let .. = call(&..);",
        }
    }

    /// What it is compared with.
    pub fn by_hand(self) -> Form {
        match self {
            Form::LentByHand | Form::Lent => Form::LentByHand,
            _ => Form::ByHand,
        }
    }

    /// Some calls, one after the other.
    pub async fn call(self, times: usize) {
        for n in 0..times as u64 {
            let (n, bytes) = (black_box(n), black_box([7; 16]));
            black_box(match self {
                Form::ByHand => spawn_blocking(move || work(n, bytes)).await.unwrap(),
                Form::Function => async_hygiene::offload(move || work(n, bytes)).await,
                Form::Attribute => attribute(n, bytes).await,
                Form::Statement => statement(n, bytes).await,
                Form::Block => block(n, bytes).await,
                Form::LentByHand => {
                    let bytes = bytes.to_vec();
                    spawn_blocking(move || borrowing(n, &bytes)).await.unwrap()
                }
                Form::Lent => lent(n, &bytes).await,
            });
        }
    }
}

fn work(n: u64, bytes: [u8; 16]) -> u64 {
    borrowing(n, &bytes)
}

fn borrowing(n: u64, bytes: &[u8]) -> u64 {
    bytes.iter().fold(n, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(*byte)))
}

#[offload]
fn attribute(n: u64, bytes: [u8; 16]) -> u64 {
    work(n, bytes)
}

#[hygiene]
async fn statement(n: u64, bytes: [u8; 16]) -> u64 {
    #[offload]
    let sum = work(n, bytes);
    sum
}

#[hygiene]
async fn block(n: u64, bytes: [u8; 16]) -> u64 {
    #[offload]
    {
        work(n, bytes)
    }
}

#[hygiene]
async fn lent(n: u64, bytes: &[u8]) -> u64 {
    #[offload]
    let sum = borrowing(n, bytes);
    sum
}
