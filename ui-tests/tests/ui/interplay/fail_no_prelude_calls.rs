//! What attributes ask of a function where there is no prelude.
#![no_implicit_prelude]

use ::core::convert::Infallible;
use ::core::result::Result;
use ::std::rc::Rc;

#[::async_hygiene::timeout("1s")]
async fn timed() -> Result<u64, Infallible> {
    Result::Ok(::tokio::task::yield_now().await).map(|()| 3)
}

#[::async_hygiene::future(send)]
async fn contract() {
    let kept = Rc::new(1);
    ::tokio::task::yield_now().await;
    ::core::mem::drop(kept);
}

fn main() {}
