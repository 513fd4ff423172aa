use async_hygiene::hygiene;

mod r#async {
    pub mod r#try {
        pub use std::fs::*;
        pub fn r#loop(path: &str) -> Vec<u8> {
            read(path).unwrap()
        }
    }
}

use r#async::r#try as r#dyn;

async fn r#match(path: &str) -> Vec<u8> {
    tokio::fs::read(path).await.unwrap()
}

#[hygiene]
async fn r#fn(r#in: &str) -> usize {
    let r#type = tokio::fs::read(r#in).await.unwrap();
    tokio::fs::remove_file(r#in).await.unwrap();
    r#dyn::r#loop(r#in);
    r#type.len() + r#match(r#in).await.len()
}

fn main() {}
