//! A bank on loopback, and a client of it.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::Duration;

use async_hygiene::{Report, Shutdown};
use reqwest::{Client, Response, StatusCode};
use service::bank::{Bank, Load, Settings};
use service::server;
use service::store::{Store, Transfer};
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio::time::{sleep, timeout};

/// Nothing here takes longer.
const LIMIT: Duration = Duration::from_secs(60);

/// Fails the test where it would hang.
pub async fn in_time<T>(future: impl Future<Output = T>) -> T {
    timeout(LIMIT, future).await.expect("it hangs")
}

/// A database of this name that nobody has used.
pub fn fresh_database(name: &str) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}.db"));
    for end in ["", "-wal", "-shm"] {
        let _there_or_not = std::fs::remove_file(format!("{}{end}", path.display()));
    }
    path
}

/// The service, running.
pub struct Running {
    pub shutdown: Shutdown,
    pub client: Bankers,
    pub ended: JoinHandle<Report>,
}

/// Starts a bank with the accounts `ann` and `bob`, with a million each, in the database at `path`.
pub async fn start(path: &Path, settings: Settings) -> Running {
    let store = Store::open(path).await.unwrap();
    for name in ["ann", "bob"] {
        store.open_account(name, 1_000_000).await.unwrap();
    }
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let shutdown = Shutdown::new().deadline(Duration::from_secs(20));
    let ended = tokio::spawn(server::serve(listener, Bank::new(store, settings), shutdown.clone()));
    let client = Client::builder().no_proxy().timeout(Duration::from_secs(20)).build().unwrap();
    Running { shutdown, client: Bankers { client, base: format!("http://{address}") }, ended }
}

/// A client of the bank. A handle, as the client in it.
#[derive(Clone)]
pub struct Bankers {
    client: Client,
    base: String,
}

/// From `ann` to `bob`.
pub fn transfer(id: impl Into<String>, amount: u32) -> Transfer {
    Transfer { id: id.into(), payer: "ann".to_owned(), payee: "bob".to_owned(), amount }
}

impl Bankers {
    pub async fn get(&self, path: &str) -> reqwest::Result<Response> {
        self.client.get(format!("{}{path}", self.base)).send().await
    }

    pub async fn post(&self, transfer: &Transfer) -> reqwest::Result<StatusCode> {
        let sent = self.client.post(format!("{}/transfers", self.base)).json(transfer).send().await?;
        Ok(sent.status())
    }

    /// Waits until the service says so of what is going on.
    pub async fn until(&self, load: impl Fn(Load) -> bool) {
        while !load(self.get("/load").await.unwrap().json().await.unwrap()) {
            sleep(Duration::from_millis(5)).await;
        }
    }
}
