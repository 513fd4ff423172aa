//! Under another name of the module, and with `select!` imported.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::select;
use tokio::sync::mpsc::Receiver;
use tokio::time as clock;

const POLL_EVERY: Duration = Duration::from_millis(100);

struct Sensor(u32);

impl Sensor {
    fn read(&mut self) -> u32 {
        self.0 += 1;
        self.0
    }
}

#[hygiene(strict)]
async fn sample(mut sensor: Sensor, mut commands: Receiver<u32>) -> u32 {
    let mut last = 0;
    loop {
        select! {
            _ = clock::sleep(POLL_EVERY) => last = sensor.read(),
            command = commands.recv() => match command {
                Some(0) | None => break,
                Some(n) => println!("{n}: {last}"),
            },
        }
    }
    last
}

fn main() {}
