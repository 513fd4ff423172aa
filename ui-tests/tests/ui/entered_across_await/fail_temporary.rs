//! An entered span in a temporary of the awaited statement.
use async_hygiene::hygiene;
use tracing::Span;

fn within<T>(_context: &tracing::span::Entered<'_>, value: T) -> T {
    value
}

async fn fetch(page: u32) -> u32 {
    page
}

#[hygiene]
async fn page(span: &Span) -> u32 {
    fetch(within(&span.enter(), 7)).await
}

fn main() {}
