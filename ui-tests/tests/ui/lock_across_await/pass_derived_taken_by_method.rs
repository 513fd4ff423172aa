//! Guards of one's own, which end in methods whose names do not say so; one of them sounds like a look.
use async_hygiene::{LockGuard, hygiene};
use std::sync::{Mutex, MutexGuard};

#[derive(LockGuard)]
struct Row<'a> {
    cells: MutexGuard<'a, Vec<u64>>,
    changed: bool,
}

impl<'a> Row<'a> {
    fn of(table: &'a Mutex<Vec<u64>>) -> Row<'a> {
        Row { cells: table.lock().unwrap(), changed: false }
    }

    fn write_back(mut self) -> usize {
        self.changed = true;
        self.cells.len()
    }

    fn log_and_go<T: Into<u64>>(
        mut self,
        last: T,
    ) {
        self.cells.push(last.into());
    }

    fn first(&self) -> u64 {
        self.cells.first().copied().unwrap_or_default()
    }
}

async fn publish(_: u64) {}

#[hygiene]
async fn change(table: &Mutex<Vec<u64>>) -> usize {
    let row = Row::of(table);
    let first = row.first();
    let count = row.write_back();
    publish(first).await;
    let row = Row::of(table);
    if first > 0 {
        row.log_and_go(7u32);
    } else {
        drop(row);
    }
    publish(first).await;
    count
}

fn main() {}
