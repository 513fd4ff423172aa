//! Methods and traits: receivers by value, default bodies, implementations, `Self`, associated types.

use std::future::Future;
use std::sync::Arc;

use async_hygiene::{hygiene, offload};

trait Digest: Sized + Send + 'static {
    type Sum: Send + 'static;

    #[offload]
    fn twice(self, n: u32) -> (Self::Sum, u32) {
        (self.sum(), n * 2)
    }

    fn sum(self) -> Self::Sum;

    #[offload]
    fn required(self: Box<Self>, n: u32) -> u32;

    fn as_future(n: u32) -> impl Future<Output = u32> + Send;
}

struct Bytes(Vec<u8>);

impl Digest for Bytes {
    type Sum = u64;

    fn sum(self) -> u64 {
        self.0.iter().map(|b| u64::from(*b)).sum()
    }

    #[offload(cpu)]
    fn required(self: Box<Self>, n: u32) -> u32 {
        let Self(bytes) = *self;
        bytes.len() as u32 + n
    }

    #[offload]
    fn as_future(n: u32) -> u32 {
        n + 1
    }
}

#[hygiene]
impl Bytes {
    const STEP: u8 = 2;

    #[offload]
    fn step(mut self) -> Self {
        self.0.iter_mut().for_each(|b| *b += Self::STEP);
        self
    }

    #[offload]
    pub fn shared(self: Arc<Self>) -> usize {
        self.0.len()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(Bytes(vec![1, 2]).twice(4).await, (3, 8));
    assert_eq!(Box::new(Bytes(vec![1, 2])).required(5).await, 7);
    assert_eq!(Bytes::as_future(1).await, 2);
    let bytes = Arc::new(Bytes(vec![1, 2]).step().await);
    assert_eq!(bytes.0, [3, 4]);
    assert_eq!(Arc::clone(&bytes).shared().await, 2);
}
