//! On a module: a promise is made of functions.
use async_hygiene::cancel_safe;

#[cancel_safe]
mod service {
    pub async fn call() {}
}

fn main() {
    drop(service::call());
}
