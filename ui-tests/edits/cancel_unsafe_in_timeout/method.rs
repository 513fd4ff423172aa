use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, BufReader, Stdin};
use tokio_util::future::FutureExt;

#[hygiene(strict)]
async fn answer(mut input: BufReader<Stdin>) -> String {
    let mut line: Vec<u8> = Vec::new();
    loop {
        match input.read_until(b'\n', &mut line).timeout(Duration::from_secs(30)).await {
            Ok(_) => return String::from_utf8_lossy(&line).into_owned(),
            Err(_) => println!("are you still there?"),
        }
    }
}

fn main() {}
