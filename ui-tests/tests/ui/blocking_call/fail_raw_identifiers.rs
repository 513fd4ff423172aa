//! Names that are keywords elsewhere, and a path of the crate.
use async_hygiene::hygiene;

mod r#async {
    pub mod r#try {
        pub use std::fs::*;
        pub fn r#loop(path: &str) -> Vec<u8> {
            read(path).unwrap()
        }
    }
}

use crate::r#async::r#try as r#dyn;

fn r#match(path: &str) -> Vec<u8> {
    std::fs::read(path).unwrap()
}

#[hygiene]
async fn r#fn(r#in: &str) -> usize {
    let r#type = crate::r#async::r#try::read(r#in).unwrap();
    r#dyn::remove_file(r#in).unwrap();
    r#dyn::r#loop(r#in);
    r#type.len() + r#match(r#in).len()
}

fn main() {}
