//! State: changed before an await, and put right after it.

use std::mem;
use std::sync::Arc;

use async_hygiene::testing::cancel_everywhere;
use async_hygiene::uncancelled;
use tokio::sync::Mutex;
use tokio::time::sleep;

use crate::{broken_at, ms, report, same};

async fn store(_: &[u32]) {
    sleep(ms(1)).await;
}

#[test]
fn what_is_taken_out_over_an_await_is_lost() {
    async fn flush(log: &mut Vec<u32>) {
        let mut entries = mem::take(log);
        store(&entries).await;
        entries.clear();
        *log = entries;
    }
    let report = report(
        async || vec![1, 2],
        flush,
        async |log, flushed| match flushed {
            Some(()) => same(log, vec![]),
            None => same(log, vec![1, 2]), // not known to be stored, so it has to be there still
        },
    );
    assert_eq!(broken_at(&report), ["sleep(ms(1)).await;"]);
    let at = &report.broken[0].at[0];
    assert_eq!(crate::source(&at.from[0]), "store(&entries).await;");

    async fn flush_in_place(log: &mut Vec<u32>) {
        store(log).await;
        log.clear();
    }
    cancel_everywhere(
        async || vec![1, 2],
        flush_in_place,
        async |log, flushed| match flushed {
            Some(()) => same(log, vec![]),
            None => same(log, vec![1, 2]),
        },
    );
}

#[test]
fn a_connection_that_is_taken_and_put_back() {
    struct Client {
        connection: Option<u32>,
    }
    impl Client {
        async fn take(&mut self) -> Option<u32> {
            let connection = self.connection.take()?;
            store(&[connection]).await;
            self.connection = Some(connection);
            Some(connection)
        }
        async fn lend(&mut self) -> Option<u32> {
            let connection = self.connection.as_mut()?;
            store(&[*connection]).await;
            Some(*connection)
        }
    }
    let setup = async || Client { connection: Some(7) };
    let report = report(setup, Client::take, async |mut client, _| same(client.take().await, Some(7)));
    // The sleep suspends twice: as every operation of tokio's, and for its millisecond.
    assert_eq!(broken_at(&report), ["sleep(ms(1)).await;"]);
    assert_eq!((report.suspensions, report.drops, report.broken.len()), (2, 5, 4));

    cancel_everywhere(setup, Client::lend, async |mut client, _| assert_eq!(client.lend().await, Some(7)));
}

/// Two accounts, of which the sum stays.
#[derive(Debug, PartialEq)]
struct Accounts(u32, u32);

impl Accounts {
    async fn transfer(&mut self) {
        self.0 -= 10;
        store(&[self.0]).await;
        self.1 += 10;
    }
}

#[test]
fn half_a_transfer() {
    let report =
        report(async || Accounts(50, 50), Accounts::transfer, async |accounts, _| same(accounts.0 + accounts.1, 100));
    assert_eq!(broken_at(&report), ["sleep(ms(1)).await;"]);
    assert_eq!(report.broken[0].why, "90 in place of 100");
}

#[test]
fn an_uncancelled_transfer_is_whole() {
    async fn transfer(accounts: &mut Arc<Mutex<Accounts>>) {
        let accounts = Arc::clone(accounts);
        uncancelled(async move { accounts.lock().await.transfer().await }).await;
    }
    cancel_everywhere(
        async || Arc::new(Mutex::new(Accounts(50, 50))),
        transfer,
        async |accounts, _| {
            tokio::task::yield_now().await; // the task starts, where there is one
            let accounts = accounts.lock().await;
            assert!([Accounts(50, 50), Accounts(40, 60)].contains(&accounts), "{accounts:?}");
        },
    );
}

#[test]
fn a_guard_puts_it_back_when_it_is_dropped() {
    struct Counted<'a>(&'a mut u32);
    impl Drop for Counted<'_> {
        fn drop(&mut self) {
            *self.0 -= 1;
        }
    }
    async fn with_guard(active: &mut u32) {
        *active += 1;
        let _counted = Counted(active);
        sleep(ms(1)).await;
    }
    async fn without(active: &mut u32) {
        *active += 1;
        sleep(ms(1)).await;
        *active -= 1;
    }
    cancel_everywhere(async || 0, with_guard, async |active, _| assert_eq!(active, 0));
    let report = report(async || 0, without, async |active, _| same(active, 0));
    assert_eq!(broken_at(&report), ["sleep(ms(1)).await;"]);
}
