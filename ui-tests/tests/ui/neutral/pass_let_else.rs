//! `let … else` in all shapes.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn line() -> Option<String> {
    Some(String::from("key=value"))
}

#[hygiene]
async fn setting() -> Result<(String, u32), String> {
    let Some(line) = line().await else { return Err("no line".to_owned()) };
    let Some((key, value)) = line.split_once('=') else {
        return Err(format!("no `=` in {line}"));
    };
    let [first, .., last] = value.as_bytes() else {
        return Ok((key.to_owned(), 0));
    };
    let (b'a'..=b'z' | b'A'..=b'Z') = first else {
        return Err(self::line().await.unwrap_or_default());
    };
    Ok((key.to_owned(), u32::from(*last)))
}

async fn lines() -> Vec<Option<u32>> {
    vec![Some(1), None]
}

#[hygiene]
async fn sum() -> u32 {
    let mut sum = 0;
    for number in lines().await {
        let Some(number) = number else { continue };
        let Ok(small) = u8::try_from(number) else { break };
        sum += u32::from(small);
        tokio::task::yield_now().await;
    }
    sum
}

fn main() {}
