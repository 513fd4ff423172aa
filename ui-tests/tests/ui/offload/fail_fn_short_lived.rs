//! Types that may hold borrows.

use async_hygiene::offload;

#[offload]
fn generic<T: ToString + Send>(value: T) -> String {
    value.to_string()
}

struct View<'a>(&'a [u8]);

#[offload]
fn elided(view: View) -> usize {
    view.0.len()
}

impl View<'_> {
    #[offload]
    fn method(self) -> usize {
        self.0.len()
    }
}

#[offload]
fn returned<T: Default + Send>() -> T {
    T::default()
}

fn main() {}
