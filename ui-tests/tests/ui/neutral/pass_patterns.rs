//! Or-patterns, slices, bindings with `@`, `ref`, `ref mut`, boxes, ranges and constants.
#![deny(warnings)]
use async_hygiene::hygiene;

enum Message {
    Text { from: String, body: String },
    Numbers(Vec<u32>, Option<u32>),
    Ping,
    Pong,
}

const MAGIC: u32 = 0xCAFE;

async fn pause() {}

#[hygiene]
async fn handle(mut message: Message) -> u32 {
    match message {
        Message::Text { ref mut body, .. } => {
            body.push('!');
            pause().await;
        }
        Message::Numbers(ref numbers, _) if numbers.len() > 3 => pause().await,
        Message::Numbers(..) | Message::Ping | Message::Pong => {}
    }
    let number = match &message {
        Message::Text { from: name, body } | Message::Text { body: name, from: body } if name.len() < body.len() => {
            pause().await;
            body.len() as u32
        }
        Message::Text { .. } => 0,
        Message::Numbers(numbers, Some(0 | MAGIC)) => numbers.len() as u32,
        Message::Numbers(numbers, extra @ (Some(1..=9) | None)) => {
            pause().await;
            match numbers[..] {
                [] => 0,
                [one] => one,
                [first, .., last] if first == last => first,
                [first, ref rest @ ..] => first + rest.len() as u32 + extra.unwrap_or(0),
            }
        }
        Message::Numbers(_, Some(big)) => *big,
        Message::Ping | Message::Pong => 1,
    };
    let (Ok(left) | Err(left)) = number.checked_sub(2).ok_or(number);
    let [a, b, ..] = [left, 1, 2, 3];
    let &(ref c, d) = &(String::from("c"), 4);
    pause().await;
    a + b + c.len() as u32 + d
}

fn main() {}
