//! What is borrowed, given back, moved and dropped between awaits compiles as before.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::borrow::Cow;

async fn store(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn edit(text: &mut String, extra: Cow<'_, str>) -> usize {
    let view = &text[..];
    let length = store(view).await;
    text.push_str(&extra);
    let bytes = text.as_bytes();
    let first = bytes.first().copied();
    store(&extra).await;
    let owned = extra.into_owned();
    store(&owned).await;
    text.clear();
    let moved = owned;
    let parts = moved.split(',').map(|part| part.trim()).collect::<Vec<_>>();
    let joined = parts.join(";");
    drop(moved);
    store(&joined).await + length + usize::from(first.is_some())
}

fn main() {}
