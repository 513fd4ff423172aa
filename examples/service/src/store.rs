//! Accounts and transfers in SQLite.
//!
//! SQLite blocks its thread, so every operation is `#[offload]`: a sync function in here, an async one for whoever calls it. An operation
//! that has begun is done to its end, also when nobody waits for it any more; it is one transaction, done whole or not at all.

use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_hygiene::offload;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};
use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

/// Money that goes from one account to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Transfer {
    /// Made up by the client. The same id is carried out once, however often it is sent.
    pub id: String,
    /// Who pays.
    pub payer: String,
    /// Who is paid.
    pub payee: String,
    /// How much; more than nothing.
    pub amount: u32,
}

impl Transfer {
    fn of(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Transfer { id: row.get(0)?, payer: row.get(1)?, payee: row.get(2)?, amount: row.get(3)? })
    }
}

/// Whether something came about just now, or was there before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// Just now.
    Now,
    /// It was there before, and nothing has changed.
    Before,
}

/// Some transfers, in the order in which they were carried out.
#[derive(Debug)]
pub struct Page {
    /// How many.
    pub count: u64,
    /// How much they moved.
    pub volume: u64,
    /// Where the next page begins; `None` at the end.
    pub next: Option<i64>,
}

const SCHEMA: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL; -- what is committed outlives a loss of power
    CREATE TABLE IF NOT EXISTS accounts (name TEXT PRIMARY KEY, balance INTEGER NOT NULL CHECK (balance >= 0)) STRICT;
    CREATE TABLE IF NOT EXISTS transfers (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, payer TEXT NOT NULL, payee TEXT NOT NULL, amount INTEGER NOT NULL
    ) STRICT;
";

/// The database. A handle: clones are the same one.
#[derive(Debug, Clone)]
pub struct Store {
    connections: Arc<Connections>,
}

/// SQLite has one writer at a time, and readers beside it. Threads of the blocking pool wait for one of these; tasks never do.
#[derive(Debug)]
struct Connections {
    writer: Mutex<Connection>,
    reader: Mutex<Connection>,
}

impl Store {
    fn writer(&self) -> MutexGuard<'_, Connection> {
        // A transaction that panicked was rolled back when it was dropped.
        self.connections.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn reader(&self) -> MutexGuard<'_, Connection> {
        self.connections.reader.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Opens the database at `path`, or makes one. Blocks the thread: it is for the time before there are tasks.
    ///
    /// # Errors
    ///
    /// When the file is no database or cannot be opened.
    pub fn open(path: &Path) -> rusqlite::Result<Self> {
        let writer = Connection::open(path)?;
        writer.execute_batch(SCHEMA)?;
        let reader = Connection::open(path)?;
        Ok(Store { connections: Arc::new(Connections { writer: Mutex::new(writer), reader: Mutex::new(reader) }) })
    }

    /// Opens an account, if it is not there.
    ///
    /// # Errors
    ///
    /// When the database fails.
    #[offload]
    pub fn open_account(self, name: String, balance: u32) -> Result<Done, Refusal> {
        let rows = self
            .writer()
            .execute("INSERT INTO accounts VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING", params![name, balance])?;
        Ok(if rows == 1 { Done::Now } else { Done::Before })
    }

    /// The balance of an account.
    ///
    /// # Errors
    ///
    /// When there is no such account, or the database fails.
    #[offload]
    pub fn balance(self, name: String) -> Result<i64, Refusal> {
        let balance = "SELECT balance FROM accounts WHERE name = ?1";
        let balance = self.reader().query_row(balance, [name], |row| row.get(0)).optional()?;
        balance.ok_or(Refusal::UnknownAccount)
    }

    /// Carries a transfer out, all of it or nothing. When this returns `Ok` it is on the disk.
    ///
    /// # Errors
    ///
    /// When it is not possible, when its id was another transfer's, or when the database fails.
    #[offload]
    pub fn carry_out(self, transfer: Transfer) -> Result<Done, Refusal> {
        if transfer.amount == 0 || transfer.payer == transfer.payee {
            return Err(Refusal::Pointless);
        }
        let mut writer = self.writer();
        let transaction = writer.transaction_with_behavior(TransactionBehavior::Immediate)?;
        if let Some(before) = find(&transaction, &transfer.id)? {
            return if before == transfer { Ok(Done::Before) } else { Err(Refusal::OtherTransfer) };
        }
        settle(&transaction, &transfer)?;
        transaction.commit()?;
        Ok(Done::Now)
    }

    /// The transfer of this id.
    ///
    /// # Errors
    ///
    /// When there is none, or the database fails.
    #[offload]
    pub fn transfer(self, id: String) -> Result<Transfer, Refusal> {
        find(&self.reader(), &id)?.ok_or(Refusal::UnknownTransfer)
    }

    /// So many transfers as `rows` says, from behind number `after` on.
    ///
    /// # Errors
    ///
    /// When the database fails.
    #[offload]
    pub fn page(self, after: i64, rows: u32) -> Result<Page, Refusal> {
        let reader = self.reader();
        let mut statement =
            reader.prepare("SELECT number, amount FROM transfers WHERE number > ?1 ORDER BY number LIMIT ?2")?;
        let mut page = Page { count: 0, volume: 0, next: None };
        for row in statement.query_map([after, rows.into()], |row| Ok((row.get(0)?, row.get(1)?)))? {
            let (number, amount): (i64, u32) = row?;
            page = Page { count: page.count + 1, volume: page.volume + u64::from(amount), next: Some(number) };
        }
        Ok(page)
    }

    /// The sum of all balances, which no transfer changes.
    ///
    /// # Errors
    ///
    /// When the database fails.
    #[offload]
    pub fn total(self) -> Result<i64, Refusal> {
        Ok(self.reader().query_row("SELECT coalesce(sum(balance), 0) FROM accounts", [], |row| row.get(0))?)
    }
}

fn find(connection: &Connection, id: &str) -> rusqlite::Result<Option<Transfer>> {
    let found = "SELECT id, payer, payee, amount FROM transfers WHERE id = ?1";
    connection.prepare(found)?.query_row([id], Transfer::of).optional()
}

fn settle(transaction: &Transaction<'_>, transfer: &Transfer) -> Result<(), Refusal> {
    let Transfer { id, payer, payee, amount } = transfer;
    let known = "SELECT count(*) FROM accounts WHERE name IN (?1, ?2)";
    let known: u32 = transaction.prepare(known)?.query_row([payer, payee], |row| row.get(0))?;
    if known < 2 {
        return Err(Refusal::UnknownAccount);
    }
    let debit = "UPDATE accounts SET balance = balance - ?1 WHERE name = ?2 AND balance >= ?1";
    if transaction.prepare(debit)?.execute(params![amount, payer])? == 0 {
        return Err(Refusal::InsufficientFunds);
    }
    let credit = "UPDATE accounts SET balance = balance + ?1 WHERE name = ?2";
    transaction.prepare(credit)?.execute(params![amount, payee])?;
    let record = "INSERT INTO transfers (id, payer, payee, amount) VALUES (?1, ?2, ?3, ?4)";
    transaction.prepare(record)?.execute(params![id, payer, payee, amount])?;
    Ok(())
}
