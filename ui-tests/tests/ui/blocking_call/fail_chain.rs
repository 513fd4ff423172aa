//! At the end of a chain, where no type is named.
use async_hygiene::hygiene;
use std::fs::OpenOptions;
use std::io::{self, Write};
use std::process::Command;
use std::thread;

#[hygiene]
async fn build(target: &str) -> io::Result<usize> {
    let output = Command::new("cargo").arg("build").args(["--target", target]).output()?;
    let mut command = Command::new("cargo");
    command.arg("test").status()?;
    let mut child = command.spawn()?;
    child.stdin.take().unwrap().write(b"yes")?;
    OpenOptions::new().append(true).open("log")?.write(&output.stdout)?;
    let counted = thread::spawn(|| 3).join().unwrap();
    Ok(output.stdout.len() + counted)
}

fn main() {}
