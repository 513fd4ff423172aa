//! Values that hold borrows, and results that borrow from arguments.

use async_hygiene::hygiene;

struct View<'a>(&'a [u8]);

fn len(view: View<'_>) -> usize {
    view.0.len()
}

fn first(text: &str) -> &str {
    &text[..1]
}

#[hygiene]
async fn calls(bytes: &[u8], text: &str) -> usize {
    #[offload]
    let n = len(View(bytes));
    #[offload]
    let first = first(text);
    n + first.len()
}

fn main() {}
