//! A `match` whose arms do not all drop the guard.
use async_hygiene::hygiene;
use std::sync::Mutex;

enum Command {
    Add(u32),
    Clear,
    Nothing,
}

async fn audit() {}

#[hygiene]
async fn apply(state: &Mutex<Vec<u32>>, command: Command) {
    let mut state = state.lock().unwrap();
    match command {
        Command::Add(number) => {
            state.push(number);
            drop(state);
        }
        Command::Clear => drop(state),
        Command::Nothing => {}
    }
    audit().await;
}

fn main() {}
