//! The rows of the table of cancel safety about whose types there are facts, a line each.
#![allow(missing_docs, unused, clippy::all)] // every row is as short as it can be

use async_hygiene::hygiene;

struct Inside {
    rx: tokio::sync::mpsc::Receiver<u32>,
    limit: tokio::sync::Semaphore,
    tx: tokio::sync::mpsc::Sender<u32>,
}

include!("common.rs");
include!(concat!(env!("OUT_DIR"), "/cancel_safety.rs"));
