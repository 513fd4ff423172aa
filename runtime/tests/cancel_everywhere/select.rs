//! `select!` loops and timeouts, which drop futures themselves.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;

use async_hygiene::testing::{CancelEverywhere, cancel_everywhere};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc;
use tokio::time::{Interval, interval, sleep, timeout};

use crate::{broken_at, ms, same};

/// A number that arrives byte by byte, one each three milliseconds.
fn number() -> DuplexStream {
    let (mut to, from) = tokio::io::duplex(8);
    tokio::spawn(async move {
        for byte in [0, 0, 0, 7] {
            sleep(ms(3)).await;
            to.write_u8(byte).await.unwrap();
        }
    });
    from
}

type Reading = Pin<Box<dyn Future<Output = u32>>>;

fn reading() -> Reading {
    let mut from = number();
    Box::pin(async move { from.read_u32().await.unwrap() })
}

async fn kept_outside((reading, ticks): &mut (Reading, Interval)) -> u32 {
    loop {
        tokio::select! {
            biased;
            number = &mut *reading => return number,
            _ = ticks.tick() => {}
        }
    }
}

#[test]
fn a_future_kept_outside_goes_on() {
    cancel_everywhere(
        async || (reading(), interval(ms(2))),
        kept_outside,
        async |mut state, number| {
            let number = if let Some(number) = number { number } else { kept_outside(&mut state).await };
            assert_eq!(number, 7);
        },
    );
}

#[test]
fn a_future_made_anew_loses_with_nobody_dropping_the_loop() {
    async fn made_anew((from, ticks): &mut (DuplexStream, Interval)) -> Option<u32> {
        loop {
            tokio::select! {
                biased;
                number = from.read_u32() => return number.ok(),
                _ = ticks.tick() => {}
            }
        }
    }
    let setup = async || (number(), interval(ms(2)));
    let whole = catch_unwind(|| {
        cancel_everywhere(setup, made_anew, async |_, number| match number {
            Some(number) => same(number, Some(7)),
            None => Ok(()),
        });
    });
    let message = *whole.unwrap_err().downcast::<String>().unwrap();
    assert_eq!(message, "the check fails where the future is not dropped: None in place of Some(7)");
}

/// A service: it never ends by itself.
struct Service {
    inbox: mpsc::Receiver<u32>,
    ticks: Interval,
    done: Vec<u32>,
}

impl Service {
    async fn new() -> Self {
        let (to, inbox) = mpsc::channel(8);
        tokio::spawn(async move {
            for message in 1..=3 {
                sleep(ms(3)).await;
                to.send(message).await.unwrap();
            }
        });
        Self { inbox, ticks: interval(ms(2)), done: Vec::new() }
    }

    async fn run(&mut self) {
        loop {
            tokio::select! {
                biased;
                Some(message) = self.inbox.recv() => self.done.push(message),
                _ = self.ticks.tick() => {}
            }
        }
    }

    async fn run_with_work_in_the_branch(&mut self) {
        loop {
            tokio::select! {
                biased;
                Some(message) = prepared(&mut self.inbox) => self.done.push(message),
                _ = self.ticks.tick() => {}
            }
        }
    }

    async fn all(mut self) -> Vec<u32> {
        while let Some(message) = self.inbox.recv().await {
            self.done.push(message);
        }
        self.done
    }
}

async fn prepared(inbox: &mut mpsc::Receiver<u32>) -> Option<u32> {
    let message = inbox.recv().await?;
    sleep(ms(1)).await;
    Some(message)
}

#[test]
fn a_service_can_be_dropped_anywhere() {
    let report = CancelEverywhere::new().up_to(12).run(Service::new, Service::run, async |service, output| {
        assert!(output.is_none());
        same(service.all().await, vec![1, 2, 3])
    });
    report.assert_safe();
    assert_eq!((report.suspensions, report.drops), (12, 24));
}

#[test]
fn a_branch_that_works_on_what_it_received() {
    let report = CancelEverywhere::new().up_to(12).run(
        Service::new,
        Service::run_with_work_in_the_branch,
        async |service, _| same(service.all().await, vec![1, 2, 3]),
    );
    let lines = broken_at(&report);
    assert!(lines.contains(&"sleep(ms(1)).await;".to_owned()), "{report}");
    // Both branches wait; the one of the tick has no function of its own.
    let first = &report.broken[0].at;
    assert_eq!(crate::source(&first[0].place), "sleep(ms(1)).await;");
    assert_eq!(first[0].from.len(), 1, "{report}");
}

#[test]
fn a_timeout_is_as_safe_as_what_it_drops() {
    async fn received(inbox: &mut mpsc::Receiver<u32>) -> Option<u32> {
        loop {
            if let Ok(message) = timeout(ms(2), inbox.recv()).await {
                return message;
            }
        }
    }
    cancel_everywhere(
        async || Service::new().await.inbox,
        received,
        async |mut inbox, first| {
            let mut all: Vec<u32> = first.flatten().into_iter().collect();
            while let Some(message) = received(&mut inbox).await {
                all.push(message);
            }
            assert_eq!(all, [1, 2, 3]);
        },
    );

    async fn read(from: &mut DuplexStream) -> Option<u32> {
        loop {
            if let Ok(number) = timeout(ms(5), from.read_u32()).await {
                return number.ok();
            }
        }
    }
    let whole = catch_unwind(AssertUnwindSafe(|| {
        cancel_everywhere(
            async || number(),
            read,
            async |_, number| match number {
                Some(number) => same(number, Some(7)),
                None => Ok(()),
            },
        );
    }));
    let message = *whole.unwrap_err().downcast::<String>().unwrap();
    assert_eq!(message, "the check fails where the future is not dropped: None in place of Some(7)");
}
