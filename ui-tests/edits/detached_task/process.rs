use async_hygiene::hygiene;
use std::process::Command;

#[hygiene(strict)]
fn compress() -> std::io::Result<()> {
    let mut child = Command::new("gzip").arg("log").spawn()?;
    let mut other = Command::new("gzip").arg("log").spawn()?;
    child.wait()?;
    other.wait()?;
    Ok(())
}

fn main() {}
