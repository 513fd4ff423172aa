//! sqlx: transactions are no locks, `fetch` is a stream that is held over awaits, and what ends a call rolls back.

use std::time::Duration;

use async_hygiene::{
    Cancelled, Interrupted, TimedOut, bounded, cancel_safe, cancellable, future, hygiene, scope, timeout,
};
use futures::TryStreamExt;
use sqlx::sqlite::{SqlitePool, SqlitePoolOptions};
use sqlx::{Acquire, Executor, Row, Sqlite, Transaction};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[derive(Debug)]
enum Error {
    Sql(#[allow(dead_code)] sqlx::Error),
    Ended(Interrupted),
}

impl From<sqlx::Error> for Error {
    fn from(why: sqlx::Error) -> Error {
        Error::Sql(why)
    }
}

macro_rules! ended_from {
    ($($why:ident)+) => {$(
        impl From<$why> for Error {
            fn from(why: $why) -> Error {
                Error::Ended(why.into())
            }
        }
    )+};
}
ended_from!(Cancelled TimedOut);

type Account = (String, i64);

async fn pool() -> SqlitePool {
    let pool = SqlitePoolOptions::new().max_connections(1).connect("sqlite::memory:").await.unwrap();
    pool.execute("CREATE TABLE account (name TEXT PRIMARY KEY, balance INTEGER)").await.unwrap();
    for (name, balance) in [("ada", 10), ("bob", 20), ("cyd", 30)] {
        sqlx::query("INSERT INTO account VALUES (?, ?)").bind(name).bind(balance).execute(&pool).await.unwrap();
    }
    pool
}

#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown)]
async fn add(tx: &mut Transaction<'_, Sqlite>, name: &str, amount: i64) -> Result<u64, sqlx::Error> {
    let done = sqlx::query("UPDATE account SET balance = balance + ? WHERE name = ?")
        .bind(amount)
        .bind(name)
        .execute(&mut **tx)
        .await?;
    Ok(done.rows_affected())
}

/// A transaction over awaits, with the connection taken out of it in every way there is.
#[hygiene(strict)]
#[timeout("200ms")]
#[cancellable]
#[bounded(1)]
async fn transfer(pool: &SqlitePool, from: &str, to: &str, amount: i64, pause: u64) -> Result<Vec<Account>, Error> {
    let mut tx = pool.begin().await?;
    add(&mut tx, from, -amount).await?;
    sleep(Duration::from_millis(pause)).await;
    {
        let mut inner = tx.begin().await?;
        sqlx::query("UPDATE account SET balance = balance + ? WHERE name = ?")
            .bind(amount)
            .bind(to)
            .execute(&mut *inner)
            .await?;
        inner.commit().await?;
    }
    let mut accounts = Vec::new();
    let mut rows = sqlx::query_as::<_, Account>("SELECT * FROM account ORDER BY name").fetch(&mut *tx);
    while let Some(account) = rows.try_next().await? {
        accounts.push(account);
    }
    drop(rows);
    tx.commit().await?;
    Ok(accounts)
}

/// The stream outlives awaits of other things, and its rows too.
#[hygiene]
#[future(send)]
async fn sum(pool: &SqlitePool) -> Result<i64, sqlx::Error> {
    let mut connection = pool.acquire().await?;
    let mut total = 0;
    let mut rows = sqlx::query("SELECT balance FROM account").fetch(&mut *connection);
    while let Some(row) = rows.try_next().await? {
        let balance: i64 = row.try_get("balance")?;
        sleep(Duration::from_millis(1)).await;
        total += balance;
    }
    Ok(total)
}

/// Generic over what executes.
#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown)]
#[timeout("1s", or = |_| Err(sqlx::Error::PoolTimedOut))]
async fn count<'e, E>(db: E) -> Result<i64, sqlx::Error>
where
    E: Executor<'e, Database = Sqlite>,
{
    let (count,) = sqlx::query_as::<_, (i64,)>("SELECT count(*) FROM account").fetch_one(db).await?;
    Ok(count)
}

struct Store {
    pool: SqlitePool,
}

#[hygiene]
impl Store {
    #[cancel_safe(assert, reason = "one statement of the database")]
    async fn rename(&self, from: &str, to: &str) -> Result<(), sqlx::Error> {
        sqlx::query("UPDATE account SET name = ? WHERE name = ?").bind(to).bind(from).execute(&self.pool).await?;
        Ok(())
    }

    /// The transaction under `select!`: another branch wins, and it is rolled back.
    async fn rename_unless(&self, stop: &CancellationToken) -> Result<bool, sqlx::Error> {
        let mut tx = self.pool.begin().await?;
        sqlx::query("UPDATE account SET name = 'eve' WHERE name = 'ada'").execute(&mut *tx).await?;
        tokio::select! {
            biased;
            () = stop.cancelled() => Ok(false),
            done = tx.commit() => done.map(|()| true),
        }
    }

    /// A lock beside the transaction is found as ever.
    #[async_hygiene::expect(lock_across_await)]
    async fn locked(&self, seen: &std::sync::Mutex<u64>) -> Result<i64, sqlx::Error> {
        let mut tx = self.pool.begin().await?;
        let mut seen = seen.lock().unwrap();
        *seen += 1;
        let row = sqlx::query("SELECT count(*) FROM account").fetch_one(&mut *tx).await?;
        drop(seen);
        tx.rollback().await?;
        row.try_get(0)
    }
}

fn accounts(balances: [i64; 3]) -> Vec<Account> {
    let names = ["ada", "bob", "cyd"].map(str::to_owned);
    names.into_iter().zip(balances).collect()
}

#[tokio::test]
async fn transactions() {
    let pool = pool().await;
    assert_eq!(transfer(&pool, "ada", "bob", 4, 0).await.unwrap(), accounts([6, 24, 30]));
    let (one, other) = tokio::join!(transfer(&pool, "ada", "bob", 1, 1), transfer(&pool, "bob", "cyd", 2, 1));
    assert_eq!((one.unwrap(), other.unwrap()), (accounts([5, 25, 30]), accounts([5, 23, 32])));
    // Too late, and cancelled: both are rolled back.
    assert!(matches!(transfer(&pool, "ada", "bob", 5, 1000).await, Err(Error::Ended(Interrupted::TimedOut(_)))));
    let token = CancellationToken::new();
    let (ended, ()) = tokio::join!(scope(token.clone(), transfer(&pool, "ada", "bob", 5, 150)), async {
        sleep(Duration::from_millis(20)).await;
        token.cancel();
    });
    assert!(matches!(ended, Err(Error::Ended(Interrupted::Cancelled(_)))));
    assert_eq!(transfer(&pool, "ada", "ada", 0, 0).await.unwrap(), accounts([5, 23, 32]));
    assert!(matches!(transfer(&pool, "ada", "bob", i64::MAX, 0).await, Ok(_) | Err(Error::Sql(_))));
}

#[tokio::test]
async fn streams_and_executors() {
    let pool = pool().await;
    assert_eq!(sum(&pool).await.unwrap(), 60);
    assert_eq!(count(&pool).await.unwrap(), 3);
    let mut tx = pool.begin().await.unwrap();
    assert_eq!(count(&mut *tx).await.unwrap(), 3);
    drop(tx);
    let store = Store { pool };
    store.rename("cyd", "dan").await.unwrap();
    let (stop, seen) = (CancellationToken::new(), std::sync::Mutex::new(0));
    assert_eq!(store.locked(&seen).await.unwrap(), 3);
    stop.cancel();
    assert!(!store.rename_unless(&stop).await.unwrap());
    assert!(store.rename_unless(&CancellationToken::new()).await.unwrap());
    let names: Vec<String> =
        sqlx::query_scalar("SELECT name FROM account ORDER BY name").fetch_all(&store.pool).await.unwrap();
    assert_eq!(names, ["bob", "dan", "eve"]);
}
