//! Operations whose docs say what cancellation does to them do just that.

use std::collections::VecDeque;
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};

use async_hygiene::testing::{Verdict, cancel_everywhere};
use futures_util::StreamExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::{Barrier, Mutex, Notify, OnceCell, broadcast, mpsc, watch};
use tokio::time::{interval, sleep};
use tokio_util::codec::{FramedRead, LinesCodec};

use crate::{broken_at, ms, report, same};

/// Calls `receive` until it yields `None`; all that arrives, in order, is 1, 2, 3.
fn nothing_is_lost<S>(setup: impl AsyncFnMut() -> S, mut receive: impl AsyncFnMut(&mut S) -> Option<u32> + Clone) {
    let mut again = receive.clone();
    cancel_everywhere(
        setup,
        async |state| receive(state).await,
        async |mut state, first| {
            let mut received: Vec<_> = first.flatten().into_iter().collect();
            while let Some(message) = again(&mut state).await {
                received.push(message);
            }
            assert_eq!(received, [1, 2, 3]);
        },
    );
}

/// Calls `send` with 1, 2, 3 from time to time.
fn from_time_to_time(mut send: impl FnMut(u32) + Send + 'static) {
    tokio::spawn(async move {
        for number in 1..=3 {
            sleep(ms(2)).await;
            send(number);
        }
    });
}

#[test]
fn receivers() {
    nothing_is_lost(
        async || {
            let (to, from) = mpsc::unbounded_channel();
            from_time_to_time(move |number| to.send(number).unwrap());
            from
        },
        async |from: &mut mpsc::UnboundedReceiver<u32>| from.recv().await,
    );
    nothing_is_lost(
        async || {
            let (to, from) = broadcast::channel(8);
            from_time_to_time(move |number| {
                assert_eq!(to.send(number).unwrap(), 1);
            });
            from
        },
        async |from: &mut broadcast::Receiver<u32>| from.recv().await.ok(),
    );
    nothing_is_lost(
        async || {
            let (to, from) = watch::channel(0);
            from_time_to_time(move |number| to.send(number).unwrap());
            from
        },
        async |from: &mut watch::Receiver<u32>| {
            from.changed().await.ok()?;
            Some(*from.borrow_and_update())
        },
    );
    nothing_is_lost(
        async || {
            let (to, from) = mpsc::channel(8);
            from_time_to_time(move |number| to.try_send(number).unwrap());
            (from, VecDeque::new())
        },
        async |(from, received): &mut (mpsc::Receiver<u32>, VecDeque<u32>)| {
            if received.is_empty() {
                let mut some = Vec::new();
                from.recv_many(&mut some, 8).await;
                received.extend(some);
            }
            received.pop_front()
        },
    );
}

#[test]
fn streams() {
    nothing_is_lost(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(b"1\n2\n3\n").await });
            FramedRead::new(from, LinesCodec::new())
        },
        async |lines: &mut FramedRead<DuplexStream, LinesCodec>| lines.next().await?.unwrap().parse().ok(),
    );
}

#[test]
fn reading_once_and_writing_once() {
    nothing_is_lost(
        async || {
            let (mut to, from) = tokio::io::duplex(2);
            tokio::spawn(async move { to.write_all(&[1, 2, 3]).await });
            from
        },
        async |from: &mut DuplexStream| from.read_u8().await.ok().map(u32::from),
    );
    cancel_everywhere(
        async || {
            let (to, mut from) = tokio::io::duplex(2);
            let received = tokio::spawn(async move {
                let mut received = Vec::new();
                from.read_to_end(&mut received).await.map(|_| received)
            });
            (to, received, io::Cursor::new(b"message"))
        },
        async |(to, _, rest)| to.write_all_buf(rest).await,
        async |(mut to, received, mut rest), _| {
            to.write_all_buf(&mut rest).await.unwrap();
            drop(to);
            assert_eq!(received.await.unwrap().unwrap(), b"message");
        },
    );
}

#[test]
fn ticks() {
    cancel_everywhere(
        async || (tokio::time::Instant::now(), interval(ms(5))),
        async |(_, ticks)| {
            ticks.tick().await; // at once
            ticks.tick().await;
        },
        async |(start, mut ticks), output| {
            if output.is_none() {
                ticks.tick().await;
            }
            assert_eq!(start.elapsed().as_millis() % 5, 0);
        },
    );
}

/// A lock that is waited for is free again, and a notification goes on to who waits next.
#[test]
fn who_waits_and_leaves_is_in_nobodys_way() {
    cancel_everywhere(
        async || {
            let lock = Arc::new(Mutex::new(0));
            let mut guard = Arc::clone(&lock).lock_owned().await;
            tokio::spawn(async move {
                sleep(ms(1)).await;
                *guard = 1;
            });
            lock
        },
        async |lock| *lock.lock().await,
        async |lock, _| assert_eq!(*lock.lock().await, 1),
    );
    cancel_everywhere(
        async || {
            let notify = Arc::new(Notify::new());
            let notifies = Arc::clone(&notify);
            tokio::spawn(async move {
                sleep(ms(1)).await;
                notifies.notify_one();
            });
            notify
        },
        async |notify| notify.notified().await,
        async |notify, notified| {
            if notified.is_none() {
                notify.notified().await;
            }
        },
    );
}

#[test]
fn a_cell_is_not_set_by_who_leaves() {
    async fn load(cell: &OnceCell<u32>, started: &AtomicU32) -> u32 {
        let value = cell.get_or_init(|| async {
            started.fetch_add(1, SeqCst);
            sleep(ms(1)).await;
            7
        });
        *value.await
    }
    cancel_everywhere(
        async || (OnceCell::new(), AtomicU32::new(0)),
        async |(cell, started)| load(cell, started).await,
        async |(cell, started), _| {
            assert_eq!(load(&cell, &started).await, 7);
            assert!(started.into_inner() <= 2);
        },
    );
}

#[test]
fn an_arrival_at_a_barrier_stays_counted() {
    async fn second_of_two(barrier: Arc<Barrier>) -> impl Verdict {
        let waits = tokio::time::timeout(ms(1), barrier.wait()).await;
        same(waits.is_err(), true) // alone, it would have to wait
    }
    let report = report(
        async || Arc::new(Barrier::new(2)),
        async |barrier| tokio::time::timeout(ms(5), barrier.wait()).await.is_ok(),
        async |barrier, arrived| match arrived {
            Some(_) => Ok(()),
            None => second_of_two(barrier).await.broken().map_or(Ok(()), Err),
        },
    );
    assert_eq!(broken_at(&report), ["async |barrier| tokio::time::timeout(ms(5), barrier.wait()).await.is_ok(),"]);
}
