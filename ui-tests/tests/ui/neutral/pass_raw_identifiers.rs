//! Raw identifiers as names of functions, variables, fields, parameters and labels.
#![deny(warnings)]
use async_hygiene::hygiene;

struct Column {
    r#type: String,
    r#ref: u32,
}

async fn r#yield() {}

#[hygiene]
async fn r#match(r#type: &str, r#in: &[Column]) -> u32 {
    let mut r#loop = 0;
    for r#final in r#in {
        let Column { r#type: r#dyn, r#ref } = r#final;
        r#yield().await;
        if r#dyn == r#type {
            r#loop += r#ref;
        }
    }
    r#yield().await;
    r#loop
}

#[hygiene]
async fn all() -> u32 {
    let r#struct = Column { r#type: String::from("int"), r#ref: 1 };
    r#match("int", &[r#struct]).await
}

fn main() {}
