//! The inner `select!` is a branch of the outer one.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn merge(mut left: TcpStream, mut right: Receiver<u32>) {
    let mut sum = 0;
    loop {
        tokio::select! {
            number = async {
                tokio::select! {
                    Ok(number) = left.read_u32() => number,
                    Some(number) = right.recv() => number,
                }
            } => sum += number,
            () = tokio::time::sleep(Duration::from_secs(1)) => println!("{sum}"),
        }
    }
}

fn main() {}
