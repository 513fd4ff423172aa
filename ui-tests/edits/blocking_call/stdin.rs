use async_hygiene::hygiene;
use std::io::{self, Write};

use tokio::io::AsyncBufReadExt;

#[hygiene]
async fn ask(question: &str) -> io::Result<String> {
    print!("{question} ");
    io::stdout().flush()?;
    let mut answer = String::new();
    let mut input = tokio::io::BufReader::new(tokio::io::stdin());
    input.read_line(&mut answer).await?;
    let mut rest = String::new();
    tokio::io::AsyncReadExt::read_to_string(&mut input, &mut rest).await?;
    Ok(answer + &rest)
}

fn main() {}
