//! A bank that speaks lines over TCP: `TRANSFER ann bob 25`, `BALANCE ann`, `TOTAL`.
//!
//! One thread serves all sessions, as in a design with a worker per core. Workers, and whatever else looks at the
//! balances, share the bank, hence the `Mutex`.

use std::collections::HashMap;
use std::fmt;
use std::io;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufStream};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio::time::sleep;

/// From here on an amount is large, and its approval takes long.
pub const LARGE: u64 = 100_000;

/// No request is longer than this many bytes.
const LONGEST_LINE: u64 = 256;

/// Why a request is turned down. The session goes on.
#[derive(Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The line is no request.
    Malformed,
    /// The bank keeps no such account.
    UnknownAccount,
    /// The balance is smaller than the amount.
    InsufficientFunds,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Refusal::Malformed => "malformed request",
            Refusal::UnknownAccount => "unknown account",
            Refusal::InsufficientFunds => "insufficient funds",
        })
    }
}

/// Balances by account. Their sum never changes.
#[derive(Debug)]
pub struct Accounts(HashMap<String, u64>);

impl Accounts {
    fn balance(&self, account: &str) -> Result<u64, Refusal> {
        self.0.get(account).copied().ok_or(Refusal::UnknownAccount)
    }

    fn entry(&mut self, account: &str) -> Result<&mut u64, Refusal> {
        self.0.get_mut(account).ok_or(Refusal::UnknownAccount)
    }

    fn total(&self) -> u64 {
        self.0.values().sum()
    }

    /// Whether `account` can pay `amount` now.
    fn covers(&self, account: &str, amount: u64) -> Result<(), Refusal> {
        if self.balance(account)? < amount { Err(Refusal::InsufficientFunds) } else { Ok(()) }
    }

    /// Moves `amount`, all of it or nothing, and tells what is left.
    fn settle(&mut self, from: &str, to: &str, amount: u64) -> Result<u64, Refusal> {
        self.covers(from, amount)?;
        self.balance(to)?;
        // Both accounts exist and the money is there: nothing fails from here on.
        *self.entry(from)? -= amount;
        *self.entry(to)? += amount;
        self.balance(from)
    }
}

/// The bank.
#[derive(Debug)]
pub struct Bank {
    accounts: Mutex<Accounts>,
}

impl Bank {
    /// Opens a bank with these balances.
    pub fn open<'a>(balances: impl IntoIterator<Item = (&'a str, u64)>) -> Self {
        let accounts = balances.into_iter().map(|(account, balance)| (account.to_owned(), balance)).collect();
        Bank { accounts: Mutex::new(Accounts(accounts)) }
    }

    /// The balances, for one look or one change.
    fn lock_accounts(&self) -> MutexGuard<'_, Accounts> {
        // A panic elsewhere cannot have left a transfer half done, so the balances stay good.
        self.accounts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Moves `amount` once the risk department agrees, and tells what is left.
    #[hygiene]
    async fn transfer(&self, from: &str, to: &str, amount: u64) -> Result<u64, Refusal> {
        self.lock_accounts().covers(from, amount)?;
        approval(amount).await;
        self.lock_accounts().settle(from, to, amount) // looks at the balance again: others were served meanwhile
    }

    /// Carries out one request.
    #[hygiene]
    async fn handle(&self, line: &str) -> Result<u64, Refusal> {
        let words: Vec<&str> = line.split_whitespace().collect();
        match words[..] {
            ["TRANSFER", from, to, amount] => {
                let amount = amount.parse().map_err(|_| Refusal::Malformed)?;
                self.transfer(from, to, amount).await
            }
            ["BALANCE", account] => self.lock_accounts().balance(account),
            ["TOTAL"] => Ok(self.lock_accounts().total()),
            _ => Err(Refusal::Malformed),
        }
    }
}

/// Waits for the risk department, a service far away. Large amounts take it longer.
async fn approval(amount: u64) {
    sleep(Duration::from_millis(if amount < LARGE { 2 } else { 1_500 })).await;
}

/// Answers the requests of one client, in order, until it hangs up.
#[hygiene]
async fn session(stream: TcpStream, bank: Arc<Bank>) -> io::Result<()> {
    let mut stream = BufStream::new(stream);
    let mut line = String::new();
    while (&mut stream).take(LONGEST_LINE).read_line(&mut line).await? > 0 {
        let answer = match bank.handle(&line).await {
            Ok(amount) => format!("OK {amount}\n"),
            Err(refusal) => format!("ERR {refusal}\n"),
        };
        stream.write_all(answer.as_bytes()).await?;
        stream.flush().await?;
        line.clear();
    }
    Ok(())
}

/// Serves clients until `stop` is ready; sessions that are open then end at once. Runs inside a `LocalSet`.
///
/// # Errors
///
/// When the listener fails. A session that fails ends alone.
#[hygiene]
pub async fn serve(listener: TcpListener, bank: Arc<Bank>, stop: impl Future<Output = ()>) -> io::Result<()> {
    let mut stop = pin!(stop);
    let mut sessions = JoinSet::new();
    loop {
        tokio::select! {
            () = &mut stop => return Ok(()),
            accepted = listener.accept() => {
                let (stream, _) = accepted?;
                sessions.spawn_local(session(stream, Arc::clone(&bank)));
            }
            Some(ended) = sessions.join_next() => match ended {
                Ok(Ok(())) => {}
                Ok(Err(error)) => eprintln!("a session failed: {error}"),
                Err(error) => eprintln!("a session panicked: {error}"),
            },
        }
    }
}
