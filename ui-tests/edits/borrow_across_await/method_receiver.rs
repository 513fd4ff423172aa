use async_hygiene::hygiene;
use std::cell::RefCell;

async fn next_token() -> String {
    String::from("let")
}

#[hygiene]
async fn lex(tokens: &RefCell<Vec<String>>) {
    let token = next_token().await;
    let value = tokens.borrow_mut().push(token);
    value
}

fn main() {}
