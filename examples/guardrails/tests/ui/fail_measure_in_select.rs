//! The method's name is known to nobody but the library.
use async_hygiene::hygiene;
use guardrails::{Alarms, Link};
use tokio::io::DuplexStream;

#[hygiene]
async fn watch(link: &mut Link<DuplexStream>, alarms: &mut Alarms) -> std::io::Result<()> {
    loop {
        tokio::select! {
            reading = link.measure(3) => println!("{}", reading?),
            Some(alarm) = alarms.recv() => println!("{alarm:?}"),
        }
    }
}

fn main() {}
