//! The block sends and receives; cut in between, question and answer no longer match.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

#[hygiene(strict)]
async fn ask(stream: &mut TcpStream, questions: &[u8]) -> std::io::Result<u32> {
    let mut sum = 0;
    for question in questions {
        let answer = timeout(Duration::from_secs(1), async {
            stream.write_u8(*question).await?;
            stream.read_u32().await
        })
        .await;
        match answer {
            Ok(answer) => sum += answer?,
            Err(_) => println!("no answer to {question}"),
        }
    }
    Ok(sum)
}

fn main() {}
