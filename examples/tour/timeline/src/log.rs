//! The log of the run that goes on in this process.

use std::cell::RefCell;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use crate::record::{Event, Record, Row, What};

static LOG: Mutex<Log> = Mutex::new(Log { clock: None, record: None });

thread_local! {
    /// The rows that are being polled, the innermost last.
    static RUNNING: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
    static GAUGES: RefCell<Vec<(usize, Gauge)>> = const { RefCell::new(Vec::new()) };
}

type Gauge = Box<dyn Fn() -> u64>;

/// The clock that times are read from.
#[derive(Clone, Copy)]
pub(crate) enum Clock {
    /// That of the machine.
    Real(Instant),
    /// That of the runtime.
    Paused(tokio::time::Instant),
}

struct Log {
    clock: Option<Clock>,
    record: Option<Record>,
}

impl Log {
    fn now(&self) -> u64 {
        let since = match self.clock {
            Some(Clock::Real(start)) => start.elapsed(),
            // Outside of the runtime its time is that of the last event.
            Some(Clock::Paused(start)) if tokio::runtime::Handle::try_current().is_ok() => start.elapsed(),
            Some(Clock::Paused(_)) | None => return self.record.as_ref().map_or(0, |record| record.length),
        };
        u64::try_from(since.as_micros()).unwrap_or(u64::MAX)
    }

    fn open_poll(&self) -> Option<(usize, usize)> {
        let mut open = Vec::new();
        for (index, event) in self.record.as_ref()?.events.iter().enumerate() {
            match event.what {
                What::Runs => open.push((event.row, index)),
                What::Waits | What::Done | What::Panicked => {
                    open.pop();
                }
                _ => {}
            }
        }
        open.pop()
    }

    fn add(&mut self, row: usize, what: What) {
        let at = self.now();
        if let Some(record) = &mut self.record {
            let at = at.max(record.length);
            record.length = at;
            record.events.push(Event { at, row, what });
        }
    }
}

fn log() -> MutexGuard<'static, Log> {
    LOG.lock().unwrap_or_else(PoisonError::into_inner)
}

pub(crate) fn open(clock: Clock) {
    *log() = Log { clock: Some(clock), record: Some(Record::default()) };
}

/// Ends the log: what happens from now on is not part of it. `None` when somebody else has ended it.
pub(crate) fn close() -> Option<Record> {
    let mut log = log();
    let now = log.now();
    let mut record = log.record.take()?;
    record.length = record.length.max(now);
    Some(record)
}

/// The row of this name, or a new one. Outside of a run there is none to add to.
pub(crate) fn row(name: &str, gauge: bool) -> usize {
    let mut log = log();
    let Some(record) = &mut log.record else { return usize::MAX };
    if let Some(row) = record.rows.iter().position(|row| row.name == name && row.gauge == gauge) {
        return row;
    }
    record.rows.push(Row { name: name.to_owned(), gauge });
    record.rows.len() - 1
}

pub(crate) fn event(row: usize, what: What) {
    if row != usize::MAX {
        log().add(row, what);
    }
}

/// A poll of a row has begun.
pub(crate) fn enter(row: usize) {
    look();
    RUNNING.with_borrow_mut(|running| running.push(row));
    event(row, What::Runs);
}

/// It has ended.
pub(crate) fn leave(row: usize, what: What) {
    RUNNING.with_borrow_mut(|running| running.pop());
    event(row, what);
    look();
}

/// Whether a row is being polled on this thread.
pub(crate) fn running() -> Option<usize> {
    RUNNING.with_borrow(|running| running.last().copied())
}

/// The innermost poll that goes on: its row, and which event began it.
pub(crate) fn open_poll() -> Option<(usize, usize)> {
    log().open_poll()
}

/// The thread was seen asleep, or not, during this poll.
pub(crate) fn thread_state(poll: (usize, usize), asleep: bool) {
    let mut log = log();
    if log.open_poll() != Some(poll) {
        return; // it is over, and what was seen may be of the time after it
    }
    let Some(record) = &log.record else { return };
    let was = record.events[poll.1..].iter().rev().find_map(|event| match event.what {
        What::Asleep if event.row == poll.0 => Some(true),
        What::Awake if event.row == poll.0 => Some(false),
        _ => None,
    });
    if was.unwrap_or(false) != asleep {
        log.add(poll.0, if asleep { What::Asleep } else { What::Awake });
    }
}

/// Reads the gauges. Between polls nothing changes on one thread.
pub(crate) fn look() {
    // A gauge may be in the middle of what is being polled.
    GAUGES.with(|gauges| {
        let Ok(gauges) = gauges.try_borrow() else { return };
        for (row, gauge) in gauges.iter() {
            let level = gauge();
            let mut log = log();
            let last = log.record.as_ref().and_then(|record| {
                record.events.iter().rev().find_map(|event| match event.what {
                    What::Level(level) if event.row == *row => Some(level),
                    _ => None,
                })
            });
            if last != Some(level) {
                log.add(*row, What::Level(level));
            }
        }
    });
}

pub(crate) fn forget_gauges() {
    GAUGES.with_borrow_mut(Vec::clear);
}

/// Shows a number as a row of its own: how long a queue is, how many are at work, whether a lock is held (1) or not.
///
/// `read` is called before and after each poll of a [`task`](crate::task), on the thread that calls this.
pub fn gauge(name: &str, read: impl Fn() -> u64 + 'static) {
    let row = row(name, true);
    GAUGES.with_borrow_mut(|gauges| gauges.push((row, Box::new(read))));
    look();
}

/// Leaves a word in the row of the task that is running.
pub fn note(text: impl Into<String>) {
    if let Some(row) = running() {
        event(row, What::Note(text.into()));
    }
}

/// Counts: adds one to a fact of this run.
pub fn count(name: &str) {
    if let Some(record) = &mut log().record {
        *record.facts.entry(name.to_owned()).or_default() += 1;
    }
}

/// What a fact of this run has come to; zero where nobody has counted.
pub fn counted(name: &str) -> u64 {
    log().record.as_ref().map_or(0, |record| record.fact(name))
}

/// Sets a fact of this run.
pub fn fact(name: &str, value: u64) {
    if let Some(record) = &mut log().record {
        record.facts.insert(name.to_owned(), value);
    }
}
