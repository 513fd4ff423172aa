//! A panic goes on where the work is awaited, with its payload, from every form.

use std::panic::{self, AssertUnwindSafe};

use async_hygiene::{hygiene, offload};
use futures::FutureExt;

#[offload]
fn function(code: u32) -> u32 {
    panic::panic_any(code)
}

fn fails(code: u32) -> u32 {
    panic::panic_any(code)
}

#[hygiene]
async fn call(code: u32) -> u32 {
    #[offload]
    fails(code)
}

#[hygiene]
async fn block(code: u32) -> u32 {
    #[offload(cpu)]
    {
        panic::panic_any(code)
    }
}

async fn payload(future: impl Future<Output = u32>) -> u32 {
    *AssertUnwindSafe(future).catch_unwind().await.unwrap_err().downcast::<u32>().unwrap()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    panic::set_hook(Box::new(|_| {}));
    assert_eq!(payload(function(1)).await, 1);
    assert_eq!(payload(call(2)).await, 2);
    assert_eq!(payload(block(3)).await, 3);
}
