//! The scrutinee of a `match` stays borrowed until the arms have run.
use async_hygiene::hygiene;
use std::cell::RefCell;

enum Link {
    Up,
    Down,
}

async fn redial() -> bool {
    true
}

#[hygiene]
async fn check(link: &RefCell<Link>) -> bool {
    match *link.borrow() {
        Link::Up => true,
        Link::Down => redial().await,
    }
}

fn main() {}
