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
    let value = phase.lock().unwrap().clone();
    match value {
        Phase::Warming => refuse().await,
        Phase::Serving => serve().await,
    }
}

fn main() {}
