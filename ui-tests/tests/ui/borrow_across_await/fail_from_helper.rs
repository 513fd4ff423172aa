//! A `RefMut` that comes out of a helper.
use async_hygiene::hygiene;
use std::cell::{RefCell, RefMut};

struct Editor {
    text: RefCell<String>,
}

impl Editor {
    fn text(&self) -> RefMut<'_, String> {
        self.text.borrow_mut()
    }

    #[hygiene]
    async fn complete(&self) {
        let mut text = self.text();
        let suggestion = suggest(&text).await;
        text.push_str(&suggestion);
    }
}

async fn suggest(text: &str) -> String {
    text.chars().rev().collect()
}

fn main() {}
