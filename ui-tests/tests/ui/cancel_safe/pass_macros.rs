//! From a `macro_rules!`, with the name, the type or the body out of it.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

macro_rules! getter {
    ($name:ident, $ty:ty, $value:expr) => {
        #[cancel_safe]
        async fn $name(plus: &$ty) -> $ty {
            let value = $value;
            yield_now().await;
            value + plus
        }
    };
    ($vis:vis fn $name:ident($($arg:ident: $ty:ty),*) $body:block) => {
        #[cancel_safe]
        $vis async fn $name($($arg: $ty),*) -> usize $body
    };
}

getter!(one, u8, 1);
getter!(two, u64, 2);
getter!(
    pub(crate) fn three(a: &str, b: Vec<u8>) {
        yield_now().await;
        a.len() + b.len()
    }
);

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(published(one(&1)).await, 2);
    assert_eq!(published(two(&1)).await, 3);
    assert_eq!(published(three("a", vec![1])).await, 2);
}
