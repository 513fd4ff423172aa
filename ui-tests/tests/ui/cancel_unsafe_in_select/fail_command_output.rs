//! Each turn starts the process anew.
use async_hygiene::hygiene;
use tokio::process::Command;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn watch(mut keys: Receiver<char>) {
    loop {
        tokio::select! {
            output = Command::new("uptime").output() => println!("{output:?}"),
            Some(key) = keys.recv() => println!("{key} pressed"),
        }
    }
}

fn main() {}
