use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::Notify;
use tokio::sync::mpsc::Receiver;

#[hygiene]
#[async_hygiene::deny(select_restarts_timer)]
async fn run(mut commands: Receiver<u32>, wake: &Notify, refresh_interval: Duration) {
    let mut cache = 0;
    let mut ticks = tokio::time::interval(refresh_interval);
    loop {
        tokio::select! {
            command = commands.recv() => match command {
                Some(command) => cache += command,
                None => return,
            },
            () = wake.notified() => {}
            _ = ticks.tick() => cache = 0,
        }
    }
}

fn main() {}
