//! Named, elided and higher-ranked lifetimes; references returned and held over awaits.
#![deny(warnings)]
use async_hygiene::hygiene;

struct Parser<'text> {
    text: &'text str,
}

async fn pause() {}

#[hygiene]
impl<'text> Parser<'text> {
    async fn word(&mut self) -> Option<&'text str> {
        pause().await;
        let (word, rest) = self.text.split_once(' ')?;
        self.text = rest;
        Some(word)
    }

    async fn rest(&self) -> &str {
        pause().await;
        self.text
    }
}

#[hygiene]
async fn longer<'a, 'b: 'a>(left: &'a str, right: &'b str) -> &'a str {
    let best = if left.len() < right.len() { right } else { left };
    pause().await;
    best
}

#[hygiene]
async fn with_all<F>(names: &[String], visit: F) -> usize
where
    F: for<'n> Fn(&'n str) -> &'n str,
{
    let mut total = 0;
    for name in names {
        let seen = visit(name);
        pause().await;
        total += seen.len();
    }
    total
}

#[hygiene]
async fn all() -> usize {
    let text = String::from("a small text");
    let mut parser = Parser { text: &text };
    let first = parser.word().await.unwrap_or("");
    let rest = parser.rest().await;
    let best = longer(first, rest).await;
    best.len() + with_all(&[text.clone()], |name| name.trim()).await
}

fn main() {}
