//! What a generic function makes is not known.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
trait Transport {
    type Tx;
    type Rx;
    fn channel() -> (Self::Tx, Self::Rx);
}

#[hygiene]
async fn start<T: Transport>() -> (T::Tx, T::Rx) {
    let (tx, rx) = T::channel();
    (tx, rx)
}

fn main() {}
