//! A sync function makes channels too.
use async_hygiene::hygiene;
use std::sync::mpsc;

#[hygiene(strict)]
fn start() {
    let (tx, rx) = mpsc::channel();
    tx.send(3).unwrap();
    rx.recv().unwrap();
}

fn main() {}
