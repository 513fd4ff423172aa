//! A command is moved into a future that the other branch drops.
use async_hygiene::hygiene;
use guardrails::{Alarms, Link};
use tokio::io::DuplexStream;
use tokio::sync::mpsc;

#[hygiene]
async fn control(mut link: Link<DuplexStream>, mut commands: mpsc::Receiver<String>, mut alarms: Alarms) {
    while let Some(command) = commands.recv().await {
        tokio::select! {
            sent = link.send(command) => sent.expect("the instrument is there"),
            Some(alarm) = alarms.recv() => println!("{alarm:?}"),
        }
    }
}

fn main() {}
