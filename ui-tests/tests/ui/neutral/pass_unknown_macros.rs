//! Macros of the user's own whose arguments are no Rust, or await, or move.
#![deny(warnings)]
use async_hygiene::hygiene;

macro_rules! routes {
    ($($method:ident $path:literal => $handler:expr;)*) => {
        vec![$((stringify!($method), $path, $handler)),*]
    };
}

macro_rules! wait {
    ($future:expr) => {
        $future.await
    };
}

macro_rules! consume {
    ($($value:ident),*) => {
        $(drop($value);)*
    };
}

macro_rules! early {
    ($condition:expr) => {
        if $condition {
            return 0;
        }
    };
}

async fn length(text: &str) -> usize {
    text.len()
}

#[hygiene]
async fn all(text: String) -> usize {
    let table = routes! {
        GET "/" => wait!(length("index"));
        POST "/new" => 1;
    };
    early!(table.is_empty());
    let first = wait!(length(&text));
    let copy = text.clone();
    consume!(text, table);
    wait!(length(&copy)) + first
}

fn main() {}
