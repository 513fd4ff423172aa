//! A guard of a generic value is a guard, whatever the value is.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn encode<T: Clone>(value: &T) -> T {
    value.clone()
}

#[hygiene]
async fn snapshot<T>(value: &Mutex<T>) -> T
where
    T: Clone,
{
    let value = value.lock().unwrap();
    encode(&*value).await
}

fn main() {}
