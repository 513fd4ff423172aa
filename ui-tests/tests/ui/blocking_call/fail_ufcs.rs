//! Methods written as functions.
use async_hygiene::hygiene;
use std::fs::File;
use std::io::{self, Read};
use std::process::Child;
use std::sync::mpsc::Receiver;

#[hygiene]
async fn finish(mut child: Child, mut file: File, jobs: &Receiver<u8>) -> io::Result<usize> {
    let mut text = String::new();
    Read::read_to_string(&mut file, &mut text)?;
    let mut buffer = [0];
    let read = <File as Read>::read(&mut file, &mut buffer)?;
    let job = Receiver::recv(jobs);
    let status = <Child>::wait(&mut child)?;
    Child::wait(&mut child)?;
    Ok(text.len() + read + usize::from(status.success()) + job.map_or(0, usize::from))
}

fn main() {}
