//! Bodies with nothing in them, or next to nothing.
#![deny(warnings)]
use async_hygiene::hygiene;

#[hygiene]
async fn nothing() {}

#[hygiene]
#[rustfmt::skip]
async fn semicolons() {
    #![allow(redundant_semicolons)]
    ;;
}

#[hygiene]
fn sync() {}

#[hygiene]
async fn only_await() {
    nothing().await
}

#[hygiene]
async fn blocks() -> () {
    {
        let done = { semicolons().await };
        done
    }
    let () = async {}.await;
    (only_await().await, ()).1
}

struct Empty;

#[hygiene]
impl Empty {}

#[hygiene]
trait Nothing {}

#[hygiene]
mod empty {}

fn main() {
    sync();
}
