// What the mistakes are made with. Without warnings of its own.
#![allow(async_fn_in_trait)]
use std::io;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::sync::mpsc;

pub struct Row {
    pub id: u64,
    pub name: String,
    pub tags: Vec<String>,
}

impl Row {
    pub fn new() -> Self {
        Self { id: 1, name: String::new(), tags: Vec::new() }
    }
    pub fn show(&self) -> &str {
        &self.name
    }
    pub fn rename(&mut self, name: String) {
        self.name = name;
    }
    pub async fn save(&self) -> io::Result<u64> {
        Ok(self.id)
    }
}

pub enum Kind {
    A,
    B(u8),
    C { n: u32 },
}

pub struct Service {
    pub rows: Vec<Row>,
    pub state: Mutex<Vec<u64>>,
    pub count: u64,
    pub rx: mpsc::Receiver<u64>,
    pub tx: mpsc::Sender<u64>,
}

#[must_use]
pub fn sum(a: u64, b: u64) -> u64 {
    a + b
}

pub async fn step() -> u64 {
    1
}

pub async fn fetch(id: u64) -> io::Result<String> {
    Ok(id.to_string())
}

pub async fn load(path: &str) -> Result<Row, std::num::ParseIntError> {
    path.parse::<u64>().map(|_| Row::new())
}

pub fn kind() -> Kind {
    Kind::A
}

pub fn shared() -> Rc<u64> {
    Rc::new(1)
}

pub fn waits() -> Duration {
    Duration::from_millis(1)
}

pub fn both() -> Arc<u64> {
    Arc::new(1)
}

pub fn need_display<T: std::fmt::Display>(_: T) {}

pub fn need_send<T: Send>(_: T) {}

