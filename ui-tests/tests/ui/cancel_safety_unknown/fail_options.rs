//! Whether a file may be opened twice depends on the options.
use async_hygiene::hygiene;
use tokio::fs::{File, OpenOptions};
use tokio::time::Interval;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn open(options: &OpenOptions, tick: &mut Interval) -> std::io::Result<File> {
    loop {
        tokio::select! {
            file = options.open("journal") => return file,
            _ = tick.tick() => eprintln!("a slow disk"),
        }
    }
}

fn main() {}
