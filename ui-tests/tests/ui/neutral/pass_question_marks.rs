//! `?` on options and results, in arguments, arms, closures and async blocks.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::error::Error;
use std::num::ParseIntError;

async fn text(key: &str) -> Option<String> {
    Some(key.to_owned())
}

async fn number(text: &str) -> Result<u32, ParseIntError> {
    text.parse()
}

#[hygiene]
async fn first_char(key: &str) -> Option<char> {
    text(text(key).await?.get(1..)?).await?.chars().next()
}

#[hygiene]
async fn sum(keys: &[&str]) -> Result<u32, Box<dyn Error>> {
    let mut sum = 0;
    for key in keys {
        sum += match text(key).await.ok_or("missing")?.as_str() {
            "zero" => 0,
            other => number(other).await? + number(&other[..1]).await?,
        };
    }
    let nested: Result<u32, ParseIntError> = async { Ok(number("1").await? + number("2").await?) }.await;
    let parsed = keys.iter().map(|key| Ok(key.parse::<u32>()?)).collect::<Result<Vec<_>, ParseIntError>>()?;
    if sum > 100 {
        Err("too large")?;
    }
    Ok(nested? + parsed.len() as u32 + sum)
}

fn main() {}
