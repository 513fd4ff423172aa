//! A process that is waited for, or killed.
use async_hygiene::hygiene;
use std::process::Command;

#[hygiene(strict)]
fn compress() -> std::io::Result<()> {
    let mut child = Command::new("gzip").arg("log").spawn()?;
    child.wait()?;
    Command::new("gzip").spawn()?.wait()?;
    Ok(())
}

#[hygiene(strict)]
async fn watch() -> std::io::Result<()> {
    let _watcher = tokio::process::Command::new("tail").kill_on_drop(true).spawn()?;
    Ok(())
}

fn main() {}
