//! Accounts and transfers in SQLite.
//!
//! An operation is a statement, or a transaction that is done whole or not at all. Its future may be dropped anywhere, as `#[timeout]` does
//! with that of a handler: what was not committed by then is rolled back, and the connection goes back to the pool.

use std::path::Path;

use async_hygiene::{cancel_safe, hygiene};
use serde::{Deserialize, Serialize};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePool, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{SqliteConnection, query, query_as, query_scalar, raw_sql};

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
    CREATE TABLE IF NOT EXISTS accounts (name TEXT PRIMARY KEY, balance INTEGER NOT NULL CHECK (balance >= 0)) STRICT;
    CREATE TABLE IF NOT EXISTS transfers (
        number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, payer TEXT NOT NULL, payee TEXT NOT NULL, amount INTEGER NOT NULL
    ) STRICT;
";

/// So many read at a time.
const READERS: u32 = 4;

/// The database. A handle: clones are the same one.
///
/// SQLite has one writer at a time, and readers beside it. Who waits for a connection waits in the queue of a pool, first come first served,
/// and not in SQLite for a lock.
#[derive(Debug, Clone)]
pub struct Store {
    writer: SqlitePool,
    readers: SqlitePool,
}

#[hygiene]
impl Store {
    /// Opens the database at `path`, or makes one.
    ///
    /// # Errors
    ///
    /// When the file is no database or cannot be opened.
    pub async fn open(path: &Path) -> sqlx::Result<Self> {
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full); // what is committed outlives a loss of power
        let writer = SqlitePoolOptions::new().max_connections(1).connect_with(options.clone()).await?;
        raw_sql(SCHEMA).execute(&writer).await?;
        let reads = options.pragma("query_only", "ON");
        let readers = SqlitePoolOptions::new().max_connections(READERS).connect_with(reads).await?;
        Ok(Store { writer, readers })
    }

    /// Closes the database, for all handles, when the operations in hand are done.
    pub async fn close(&self) {
        self.readers.close().await;
        self.writer.close().await; // the last one: brings the log into the file
    }

    /// Opens an account, if it is not there.
    ///
    /// # Errors
    ///
    /// When the database fails.
    pub async fn open_account(&self, name: &str, balance: u32) -> Result<Done, Refusal> {
        let insert = query("INSERT INTO accounts VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING");
        let rows = insert.bind(name).bind(balance).execute(&self.writer).await?.rows_affected();
        Ok(if rows == 1 { Done::Now } else { Done::Before })
    }

    /// The balance of an account.
    ///
    /// # Errors
    ///
    /// When there is no such account, or the database fails.
    pub async fn balance(&self, name: &str) -> Result<i64, Refusal> {
        let balance = query_scalar("SELECT balance FROM accounts WHERE name = ?1");
        balance.bind(name).fetch_optional(&self.readers).await?.ok_or(Refusal::UnknownAccount)
    }

    /// Carries a transfer out, all of it or nothing. When this returns `Ok` it is on the disk.
    ///
    /// # Errors
    ///
    /// When it is not possible, when its id was another transfer's, or when the database fails.
    ///
    /// # Cancel safety
    ///
    /// Dropped, it has carried out all of the transfer or nothing, and nobody knows which. Called again, it carries it out if need be.
    pub async fn carry_out(&self, transfer: &Transfer) -> Result<Done, Refusal> {
        if transfer.amount == 0 || transfer.payer == transfer.payee {
            return Err(Refusal::Pointless);
        }
        // Dropped, it rolls back.
        let mut transaction = self.writer.begin_with("BEGIN IMMEDIATE").await?;
        if let Some(before) = find(&mut transaction, &transfer.id).await? {
            return if before == *transfer { Ok(Done::Before) } else { Err(Refusal::OtherTransfer) };
        }
        settle(&mut transaction, transfer).await?;
        transaction.commit().await?;
        Ok(Done::Now)
    }

    /// The transfer of this id.
    ///
    /// # Errors
    ///
    /// When there is none, or the database fails.
    pub async fn transfer(&self, id: &str) -> Result<Transfer, Refusal> {
        let mut reader = self.readers.acquire().await?;
        find(&mut reader, id).await?.ok_or(Refusal::UnknownTransfer)
    }

    /// So many transfers as `rows` says, from behind number `after` on.
    ///
    /// # Errors
    ///
    /// When the database fails.
    #[cancel_safe(assert, reason = "it reads, and keeps nothing that it has read")]
    pub async fn page(&self, after: i64, rows: u32) -> sqlx::Result<Page> {
        let page = query_as(
            "SELECT count(*), coalesce(sum(amount), 0), max(number)
             FROM (SELECT number, amount FROM transfers WHERE number > ?1 ORDER BY number LIMIT ?2)",
        );
        let (count, volume, next) = page.bind(after).bind(rows).fetch_one(&self.readers).await?;
        Ok(Page { count, volume, next })
    }

    /// The sum of all balances, which no transfer changes.
    ///
    /// # Errors
    ///
    /// When the database fails.
    pub async fn total(&self) -> sqlx::Result<i64> {
        query_scalar("SELECT coalesce(sum(balance), 0) FROM accounts").fetch_one(&self.readers).await
    }
}

#[hygiene]
async fn find(connection: &mut SqliteConnection, id: &str) -> sqlx::Result<Option<Transfer>> {
    let found = query_as("SELECT id, payer, payee, amount FROM transfers WHERE id = ?1");
    let found = found.bind(id).fetch_optional(connection).await?;
    Ok(found.map(|(id, payer, payee, amount)| Transfer { id, payer, payee, amount }))
}

#[hygiene]
async fn settle(transaction: &mut SqliteConnection, transfer: &Transfer) -> Result<(), Refusal> {
    let Transfer { id, payer, payee, amount } = transfer;
    let known = query_scalar("SELECT count(*) FROM accounts WHERE name IN (?1, ?2)");
    let known: u32 = known.bind(payer).bind(payee).fetch_one(&mut *transaction).await?;
    if known < 2 {
        return Err(Refusal::UnknownAccount);
    }
    let debit = query("UPDATE accounts SET balance = balance - ?1 WHERE name = ?2 AND balance >= ?1");
    if debit.bind(amount).bind(payer).execute(&mut *transaction).await?.rows_affected() == 0 {
        return Err(Refusal::InsufficientFunds);
    }
    let credit = query("UPDATE accounts SET balance = balance + ?1 WHERE name = ?2");
    credit.bind(amount).bind(payee).execute(&mut *transaction).await?;
    let record = query("INSERT INTO transfers (id, payer, payee, amount) VALUES (?1, ?2, ?3, ?4)");
    record.bind(id).bind(payer).bind(payee).bind(amount).execute(&mut *transaction).await?;
    Ok(())
}
