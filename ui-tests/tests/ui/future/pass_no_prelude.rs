//! No prelude, and modules that shadow `std` and `core`.
#![no_implicit_prelude]
#![forbid(unsafe_code)]

mod std {}
mod core {}
trait Send {}

#[::async_hygiene::future(send, max_size = 128)]
async fn call(n: u8) -> u8 {
    ::tokio::task::yield_now().await;
    n
}

fn main() {
    if let ::core::result::Result::Ok(runtime) = ::tokio::runtime::Builder::new_current_thread().build() {
        ::std::assert!(runtime.block_on(call(3)) == 3);
    }
    let _: &dyn Send;
}
