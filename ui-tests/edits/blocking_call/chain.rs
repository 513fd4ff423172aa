use async_hygiene::hygiene;
use std::io;
use std::thread;

use tokio::io::AsyncWriteExt;

#[hygiene]
async fn build(target: &str) -> io::Result<usize> {
    let output = tokio::process::Command::new("cargo").arg("build").args(["--target", target]).output().await?;
    let mut command = tokio::process::Command::new("cargo");
    command.arg("test").status().await?;
    let mut child = command.spawn()?;
    let stdin: &mut tokio::process::ChildStdin = child.stdin.as_mut().unwrap();
    stdin.write(b"yes").await?;
    let mut log: tokio::fs::File = tokio::fs::OpenOptions::new().append(true).open("log").await?;
    log.write(&output.stdout).await?;
    let counted = async_hygiene::offload(move || thread::spawn(|| 3).join()).await.unwrap();
    Ok(output.stdout.len() + counted)
}

fn main() {}
