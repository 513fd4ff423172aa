//! Two-phase borrows and reborrowed receivers.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn pause() {}

struct Stack {
    items: Vec<usize>,
}

impl Stack {
    async fn push(&mut self, item: usize) -> &mut Self {
        pause().await;
        self.items.push(item);
        self
    }
}

#[hygiene]
async fn fill(stack: &mut Stack) -> usize {
    stack.items.push(stack.items.len());
    stack.push(stack.items.len()).await.push(2).await;
    let items = &mut stack.items;
    items.extend_from_within(..items.len() / 2);
    pause().await;
    let last = items.len() - 1;
    items[last] = items[0] + 1;
    items.swap(0, last);
    stack.items.len()
}

fn main() {}
