//! The bank, on an address of your choice: `bank 127.0.0.1:7878`.

mod service;

use std::future::pending;
use std::sync::Arc;

use service::Bank;
use tokio::net::TcpListener;
use tokio::task::LocalSet;

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:0".to_owned());
    let listener = TcpListener::bind(address).await?;
    println!("listening on {}", listener.local_addr()?);
    let bank = Arc::new(Bank::open([("ann", 500_000), ("bob", 0)]));
    LocalSet::new().run_until(service::serve(listener, bank, pending())).await
}
