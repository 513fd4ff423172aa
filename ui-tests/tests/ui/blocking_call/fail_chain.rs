//! At the end of a chain.
use async_hygiene::hygiene;
use std::io;
use std::process::Command;
use std::thread;

#[hygiene]
async fn build(target: &str) -> io::Result<usize> {
    let output = Command::new("cargo").arg("build").args(["--target", target]).output()?;
    let mut command = Command::new("cargo");
    command.arg("test").status()?;
    let counted = thread::spawn(|| 3).join().unwrap();
    Ok(output.stdout.len() + counted)
}

fn main() {}
