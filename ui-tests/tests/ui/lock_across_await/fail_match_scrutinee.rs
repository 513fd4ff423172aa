//! The scrutinee of a `match` keeps its lock until the arms have run.
use async_hygiene::hygiene;
use std::sync::Mutex;

#[derive(Clone)]
enum Phase {
    Warming,
    Serving,
}

async fn refuse() {}

async fn serve() {}

#[hygiene]
async fn admit(phase: &Mutex<Phase>) {
    match *phase.lock().unwrap() {
        Phase::Warming => refuse().await,
        Phase::Serving => serve().await,
    }
}

fn main() {}
