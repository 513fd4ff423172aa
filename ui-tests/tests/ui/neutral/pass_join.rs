//! `join!` and `try_join!`, nested and of many kinds of futures.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::io;

async fn size(path: &str) -> io::Result<usize> {
    Ok(path.len())
}

#[hygiene]
async fn sizes() -> io::Result<usize> {
    let stored = size("c");
    let (a, b, c) = tokio::try_join!(size("a"), async { size("b").await.map(|size| size * 2) }, stored)?;
    let (d, (e, f)) = tokio::join!(size("d"), async { tokio::join!(size("e"), size("f")) });
    let (g, h) = futures::join!(size("g"), async { 1 });
    Ok(a + b + c + d? + e? + f? + g? + h)
}

fn main() {}
