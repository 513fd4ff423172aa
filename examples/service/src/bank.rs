//! What the handlers share.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use async_hygiene::hygiene;
use serde::{Deserialize, Serialize};
use tokio::time::sleep;

use crate::store::{Store, Transfer};

/// From here on an amount is large, and is approved first.
pub const LARGE: u32 = 100_000;

/// How the bank works.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    /// How long the risk department takes to approve a large transfer.
    pub approval: Duration,
    /// How many transfers `GET /volume` reads at a time.
    pub page: u32,
    /// How long it rests between two pages, so that others come to the disk.
    pub rest: Duration,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { approval: Duration::from_millis(200), page: 500, rest: Duration::from_millis(2) }
    }
}

/// What is going on at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Load {
    /// Transfers that wait for their approval.
    pub approvals: usize,
    /// Requests that read all transfers.
    pub volumes: usize,
}

/// The bank. A handle: clones are the same one.
#[derive(Debug, Clone)]
pub struct Bank {
    /// Its books.
    pub store: Store,
    /// How it works.
    pub settings: Settings,
    approvals: Gauge,
    volumes: Gauge,
}

impl Bank {
    /// A bank with these books.
    pub fn new(store: Store, settings: Settings) -> Self {
        Bank { store, settings, approvals: Gauge::default(), volumes: Gauge::default() }
    }

    /// What is going on.
    pub fn load(&self) -> Load {
        Load { approvals: self.approvals.read(), volumes: self.volumes.read() }
    }

    /// Waits until the risk department agrees, a service far away.
    #[hygiene]
    pub async fn approve(&self, transfer: &Transfer) {
        if transfer.amount >= LARGE {
            let _counted = self.approvals.count();
            sleep(self.settings.approval).await;
        }
    }

    /// Counts as one who reads all transfers, for as long as the returned value lives.
    pub fn reads_all(&self) -> Counted {
        self.volumes.count()
    }
}

/// Counts what is going on.
#[derive(Debug, Clone, Default)]
struct Gauge(Arc<AtomicUsize>);

impl Gauge {
    fn count(&self) -> Counted {
        self.0.fetch_add(1, Ordering::Relaxed);
        Counted(self.clone())
    }

    fn read(&self) -> usize {
        self.0.load(Ordering::Relaxed)
    }
}

/// Counts while it lives: also where the future that holds it is dropped midway.
#[derive(Debug)]
#[must_use = "it counts while it lives"]
pub struct Counted(Gauge);

impl Drop for Counted {
    fn drop(&mut self) {
        self.0.0.fetch_sub(1, Ordering::Relaxed);
    }
}
