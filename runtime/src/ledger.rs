//! What runs, by name, so that somebody can wait for it, and what became of it, as counts.

use std::any::Any;
use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;
use tokio::task::AbortHandle;
use tokio_util::sync::CancellationToken;

pub(crate) type Name = Cow<'static, str>;

/// How often each name occurs.
pub(crate) type Names = BTreeMap<Name, usize>;

/// What has ended leaves a count behind; what has panicked, one for each name.
#[derive(Default)]
pub(crate) struct Ledger {
    state: Mutex<State>,
    /// Notified when the last entry goes.
    idle: Notify,
    /// Cancelled when the end begins.
    end: CancellationToken,
}

#[derive(Default)]
struct State {
    next: u64,
    running: HashMap<u64, Running>,
    counts: Counts,
    /// How many want that everything is aborted, also what begins only now.
    aborting: usize,
}

/// How work has ended since the ledger was begun.
#[derive(Clone, Default)]
pub(crate) struct Counts {
    pub(crate) finished: usize,
    /// Those of the finished that were so after the end had begun.
    pub(crate) drained: usize,
    pub(crate) panicked: Names,
    /// Dropped unfinished while everything was aborted. What others dropped before is their business.
    pub(crate) aborted: Names,
}

struct Running {
    name: Name,
    task: Option<AbortHandle>,
}

impl Ledger {
    pub(crate) fn that_ends_with(end: CancellationToken) -> Self {
        Ledger { end, ..Ledger::default() }
    }

    pub(crate) fn enter(self: &Arc<Self>, name: Name) -> Entry {
        let mut state = self.lock();
        let id = state.next;
        state.next += 1;
        state.running.insert(id, Running { name, task: None });
        Entry { ledger: Arc::clone(self), id, end: End::Dropped }
    }

    /// The entry `id` is this task. It may have left already, or it may have to.
    pub(crate) fn is_task(&self, id: u64, task: AbortHandle) {
        let mut state = self.lock();
        let aborting = state.aborting > 0;
        let Some(running) = state.running.get_mut(&id) else { return };
        if !aborting {
            running.task = Some(task);
            return;
        }
        running.task = Some(task.clone());
        drop(state); // a future that goes comes back to this ledger
        task.abort();
    }

    /// Aborts every task that is here or comes before the value is dropped.
    pub(crate) fn abort(self: &Arc<Self>) -> Aborting {
        let mut state = self.lock();
        state.aborting += 1;
        let tasks: Vec<AbortHandle> = state.running.values().filter_map(|running| running.task.clone()).collect();
        drop(state); // as above
        for task in tasks {
            task.abort();
        }
        Aborting(Arc::clone(self))
    }

    /// Waits until nothing runs. There may be something again by the time one looks.
    pub(crate) async fn idle(&self) {
        loop {
            let mut idle = pin!(self.idle.notified());
            idle.as_mut().enable(); // before the look, so that nothing falls in between
            if self.is_idle() {
                return;
            }
            idle.await;
        }
    }

    pub(crate) fn is_idle(&self) -> bool {
        self.lock().running.is_empty()
    }

    pub(crate) fn len(&self) -> usize {
        self.lock().running.len()
    }

    pub(crate) fn running(&self) -> Names {
        let mut names = Names::new();
        for running in self.lock().running.values() {
            *names.entry(running.name.clone()).or_default() += 1;
        }
        names
    }

    pub(crate) fn counts(&self) -> Counts {
        self.lock().counts.clone()
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A piece of work that counts as running for as long as this lives.
pub(crate) struct Entry {
    ledger: Arc<Ledger>,
    id: u64,
    end: End,
}

enum End {
    Finished,
    Panicked,
    Dropped,
}

impl Entry {
    pub(crate) fn id(&self) -> u64 {
        self.id
    }

    pub(crate) fn ledger(&self) -> &Arc<Ledger> {
        &self.ledger
    }

    /// The work has come to its end. Who only drops the entry has broken it off.
    pub(crate) fn finished(mut self) {
        self.end = End::Finished;
    }

    pub(crate) fn panicked(mut self) {
        self.end = End::Panicked;
    }
}

impl Drop for Entry {
    fn drop(&mut self) {
        let ending = self.ledger.end.is_cancelled();
        let mut state = self.ledger.lock();
        let State { running, counts, aborting, .. } = &mut *state;
        let Some(Running { name, task }) = running.remove(&self.id) else { return };
        match self.end {
            End::Finished => {
                counts.finished += 1;
                counts.drained += usize::from(ending);
            }
            End::Panicked => *counts.panicked.entry(name).or_default() += 1,
            End::Dropped if *aborting > 0 => *counts.aborted.entry(name).or_default() += 1,
            End::Dropped => {}
        }
        let idle = running.is_empty();
        drop(state);
        drop(task); // outside of the lock: it may be the last handle of its task
        if idle {
            self.ledger.idle.notify_waiters();
        }
    }
}

pub(crate) struct Aborting(Arc<Ledger>);

impl Drop for Aborting {
    fn drop(&mut self) {
        self.0.lock().aborting -= 1;
    }
}

/// The message of a panic, where it has one.
pub(crate) fn message(payload: &(dyn Any + Send)) -> &str {
    if let Some(text) = payload.downcast_ref::<&str>() {
        text
    } else if let Some(text) = payload.downcast_ref::<String>() {
        text
    } else {
        "no message"
    }
}
