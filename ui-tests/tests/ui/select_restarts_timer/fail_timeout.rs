//! The time of a `timeout` begins with the call.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;
use tokio::sync::Notify;
use tokio::time::timeout;

#[hygiene]
#[async_hygiene::deny(select_restarts_timer)]
async fn run(mut commands: Receiver<u32>, wake: &Notify, refresh_interval: Duration) {
    let mut cache = 0;
    loop {
        tokio::select! {
            command = commands.recv() => match command {
                Some(command) => cache += command,
                None => return,
            },
            woken = timeout(refresh_interval, wake.notified()) => {
                if woken.is_err() {
                    cache = 0;
                }
            }
        }
    }
}

fn main() {}
