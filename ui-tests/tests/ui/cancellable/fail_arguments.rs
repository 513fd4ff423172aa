//! Arguments that are unknown, misspelt, given twice, without a value, or with one too many.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;

#[cancellable(tokn = stop)]
async fn misspelt() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

#[cancellable(rase)]
async fn flag() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

#[cancellable(race, race)]
async fn twice() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

#[cancellable(or)]
async fn without_value() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

#[cancellable(race = true)]
async fn with_value() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

#[cancellable(graceful)]
async fn of_another() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

#[cancellable("250ms")]
async fn text() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

#[cancellable(token: stop)]
async fn colon() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

fn main() {}
