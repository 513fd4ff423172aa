//! Errors of borrows too.
use async_hygiene::cancel_safe;

#[cancel_safe]
async fn moved(text: String) -> usize {
    drop(text);
    text.len()
}

#[cancel_safe]
async fn not_mut(bytes: Vec<u8>) -> usize {
    bytes.push(1);
    bytes.len()
}

#[cancel_safe]
async fn local() -> &'static str {
    let text = String::new();
    &text
}

fn main() {
    drop((moved(String::new()), not_mut(vec![]), local()));
}
