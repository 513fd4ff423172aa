//! As a method of the future.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, BufReader, Stdin};
use tokio_util::future::FutureExt;

#[hygiene(strict)]
async fn answer(mut input: BufReader<Stdin>) -> String {
    let mut line = String::new();
    loop {
        match input.read_line(&mut line).timeout(Duration::from_secs(30)).await {
            Ok(_) => return line,
            Err(_) => println!("are you still there?"),
        }
    }
}

fn main() {}
