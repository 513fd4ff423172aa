//! Waiting for the user.
use async_hygiene::hygiene;
use std::io::{self, Read, Write};

#[hygiene]
async fn ask(question: &str) -> io::Result<String> {
    print!("{question} ");
    io::stdout().flush()?;
    let mut answer = String::new();
    io::stdin().read_line(&mut answer)?;
    let rest = io::read_to_string(io::stdin())?;
    io::stdin().lock().read_to_string(&mut answer)?;
    Ok(answer + &rest)
}

fn main() {}
