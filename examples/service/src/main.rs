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

use async_hygiene::Shutdown;
use service::bank::{Bank, Settings};
use service::server;
use service::store::Store;
use tokio::net::TcpListener;

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let mut args = std::env::args().skip(1);
    let address = args.next().unwrap_or_else(|| "127.0.0.1:3000".to_owned());
    let path = args.next().map_or_else(|| std::env::temp_dir().join("bank.db"), PathBuf::from);
    let shutdown = Shutdown::on_signals()?;
    let bank = Bank::new(Store::open(&path).await?, Settings::default());
    let listener = TcpListener::bind(address).await?;
    println!("listening on {}, with the books in {}; ctrl-c ends it", listener.local_addr()?, path.display());

    let report = server::serve(listener, bank, shutdown).await;
    println!("{report}");
    Ok(if report.is_clean() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
