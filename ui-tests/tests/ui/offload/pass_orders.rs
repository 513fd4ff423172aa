//! With other attributes, in either order; futures stay `Send`.

use async_hygiene::{hygiene, no_lock_across_await, offload};

#[hygiene(strict)]
#[offload]
fn above(n: u32) -> u32 {
    n + 1
}

#[offload(cpu)]
#[hygiene]
fn below(n: u32) -> u32 {
    n + 2
}

#[async_hygiene::offload]
#[no_lock_across_await]
#[tracing::instrument]
fn three(n: u32) -> u32 {
    n + 3
}

#[hygiene]
mod inside {
    use async_hygiene::offload;

    #[offload]
    pub fn four(n: u32) -> u32 {
        #[offload]
        fn nested(n: u32) -> u32 {
            n
        }
        drop(nested(n));
        n + 4
    }
}

fn is_send<T: Send>(value: T) -> T {
    value
}

#[tokio::main]
#[hygiene]
async fn main() {
    let sum = is_send(above(1)).await + is_send(below(1)).await + is_send(three(1)).await + is_send(inside::four(1)).await;
    assert_eq!(sum, 14);
    let sum = tokio::spawn(async {
        #[offload]
        let sum = std::convert::identity(3);
        sum
    });
    assert_eq!(sum.await.unwrap(), 3);
}
