//! Temporaries in arguments, operands, indexes, literals and format strings.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn number(text: &str) -> usize {
    text.len()
}

async fn list(of: &[usize]) -> Vec<usize> {
    of.to_vec()
}

struct Pair {
    left: usize,
    right: Vec<usize>,
}

#[hygiene]
async fn all() -> String {
    let sum = number(&String::from("a")).await + number(&format!("{}{}", 1, number("b").await)).await;
    let picked = list(&[1, 2, 3]).await[number(&"x".repeat(2)).await];
    let pair = Pair { left: -(number("neg").await as i64) as usize, right: list(&[sum, picked]).await };
    let Pair { left, .. } = Pair { left: 1, ..pair };
    let range = number("").await..=number("four").await;
    let text = &String::from("extended");
    let slice = &list(&[7]).await[..];
    let nested = [[number(text).await; 2], [slice[0], left]];
    let flag = !number(&text[1..]).await == 0 || number("y").await > 0 && range.contains(&2);
    let quotient = (number("1234").await as f64 / 2.0).round();
    format!("{sum} {picked} {:?} {flag} {quotient:.1} {}", nested, number(&text.to_uppercase()).await)
}

fn main() {}
