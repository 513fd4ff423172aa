//! Runs the bank: `cargo run -p service -- 127.0.0.1:3000 bank.db`, both of which may be left out. Ctrl-c ends it.
//!
//! ```sh
//! curl -X PUT localhost:3000/accounts/ann -H 'content-type: application/json' -d '{"balance": 100}'
//! curl -X PUT localhost:3000/accounts/bob -H 'content-type: application/json' -d '{"balance": 0}'
//! curl localhost:3000/transfers -H 'content-type: application/json' -d '{"id": "1", "payer": "ann", "payee": "bob", "amount": 25}'
//! curl localhost:3000/accounts/bob
//! ```

use std::error::Error;
use std::path::PathBuf;
use std::process::ExitCode;

//@ use async_hygiene::Shutdown;
use service::bank::{Bank, Settings};
use service::server;
use service::stand_in::Shutdown; //-
use service::store::Store;
use tokio::net::TcpListener;

fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let address = args.next().unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    let path = args.next().map_or_else(|| std::env::temp_dir().join("bank.db"), PathBuf::from);
    let store = Store::open(&path)?; // blocks, so before there is a runtime
    run(&address, Bank::new(store, Settings::default()), &path.display().to_string())
}

#[tokio::main]
async fn run(address: &str, bank: Bank, path: &str) -> Result<ExitCode, Box<dyn Error>> {
    let shutdown = Shutdown::on_signals()?;
    let listener = TcpListener::bind(address).await?;
    println!("listening on {}, with the books in {path}; ctrl-c ends it", listener.local_addr()?);

    let report = server::serve(listener, bank, shutdown).await;
    println!("{report}");
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
