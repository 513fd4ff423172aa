//! A process that nobody waits for.
use async_hygiene::hygiene;
use std::process::Command;

#[hygiene(strict)]
fn compress() -> std::io::Result<()> {
    Command::new("gzip").arg("log").spawn()?;
    let _child = Command::new("gzip").arg("log").spawn()?;
    Ok(())
}

fn main() {}
