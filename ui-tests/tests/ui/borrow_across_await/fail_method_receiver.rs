//! The receiver of a method is borrowed before its arguments are awaited.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn next_token() -> String {
    String::from("let")
}

#[hygiene]
async fn lex(tokens: &RefCell<Vec<String>>) {
    tokens.borrow_mut().push(next_token().await);
}

fn main() {}
