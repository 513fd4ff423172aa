//! What a `join_all` gave is as much as it has run: it is asked there whether that has a limit.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use futures::future::{join_all, try_join_all};

async fn connect(number: u8) -> Result<u8, String> {
    if number.is_multiple_of(2) { Ok(number) } else { Err(number.to_string()) }
}

async fn report(error: String) -> Result<(), String> {
    Err(error)
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn grow(by: u8) -> Result<usize, String> {
    let results = join_all((0..by).map(connect)).await;
    let mut errors = Vec::new();
    for result in results {
        if let Err(error) = result {
            errors.push(error);
        }
    }
    let reported = try_join_all(errors.into_iter().map(report)).await?;
    Ok(reported.len())
}

fn main() {}
