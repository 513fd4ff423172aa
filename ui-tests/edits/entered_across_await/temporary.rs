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
    let entered = span.enter();
    let page = within(&entered, 7);
    drop(entered);
    fetch(page).await
}

fn main() {}
