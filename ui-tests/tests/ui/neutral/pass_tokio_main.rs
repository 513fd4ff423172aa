//! `#[tokio::main]` above ours.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::error::Error;

async fn port() -> Result<u16, std::num::ParseIntError> {
    "8080".parse()
}

#[tokio::main(flavor = "current_thread")]
#[hygiene]
async fn main() -> Result<(), Box<dyn Error>> {
    let port = port().await?;
    let name = String::from("service");
    tokio::task::yield_now().await;
    assert_eq!(format!("{name} {port}"), "service 8080");
    Ok(())
}
