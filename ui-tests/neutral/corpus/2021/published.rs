//! Futures that `#[cancel_safe]` publishes, as far as the edition could matter: lifetimes, and temporaries of a tail.
use std::cell::RefCell;
use std::sync::Mutex;

use crate::support::{Noisy, log, noisy, pause};

struct Two {
    left: Noisy,
    right: Noisy,
}

fn two() -> Two {
    Two { left: noisy("left"), right: noisy("right") }
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn in_order(first: Noisy, second: Noisy, third: Noisy) -> usize {
    let local = noisy("local");
    pause().await;
    log(second.name());
    pause().await;
    local.name().len()
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn patterns(
    (first, _): (Noisy, Noisy),
    Two { right, .. }: Two,
    ref borrowed: Noisy,
    mut changed: Noisy,
    all @ [_, _]: [Noisy; 2],
    (Some(_) | None): Option<Noisy>,
) -> usize {
    pause().await;
    changed.set("changed");
    pause().await;
    first.name().len() + right.name().len() + borrowed.name().len() + all.len()
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn tail(cell: RefCell<Vec<u8>>, first: Noisy) -> usize {
    pause().await;
    first.me().next_of(cell.borrow().len())
}

impl Noisy {
    fn next_of(&self, n: usize) -> usize {
        log(format_args!("{}{n}", self.0));
        n
    }
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn tail_temporary(lock: Mutex<Noisy>, last: Noisy) -> usize {
    pause().await;
    noisy("temporary").name().len() + lock.lock().unwrap().name().len()
}

impl Two {
    #[async_hygiene::cancel_safe(assert, reason = "twins")]
    async fn whole(self, other: Noisy) -> usize {
        pause().await;
        drop(self.left);
        pause().await;
        other.name().len()
    }

    #[async_hygiene::cancel_safe(assert, reason = "twins")]
    async fn by_ref<'a>(&'a self, other: &'a Noisy) -> &'a Noisy {
        pause().await;
        if other.name().is_empty() { &self.left } else { other }
    }

    #[async_hygiene::cancel_safe(assert, reason = "twins")]
    async fn by_mut(&mut self, other: Noisy) -> usize {
        pause().await;
        self.left = other;
        pause().await;
        self.right.name().len()
    }
}

trait Source {
    async fn next(&mut self, extra: Noisy) -> Option<Noisy>;
}

impl Source for Vec<Noisy> {
    #[async_hygiene::cancel_safe(assert, reason = "twins")]
    async fn next(&mut self, extra: Noisy) -> Option<Noisy> {
        pause().await;
        log(extra.name());
        self.pop()
    }
}

cases! {
    in_order(noisy("first"), noisy("second"), noisy("third"));
    patterns((noisy("a"), noisy("b")), two(), noisy("c"), noisy("d"), [noisy("e"), noisy("f")], Some(noisy("g")));
    tail(RefCell::new(vec![1]), noisy("first"));
    tail_temporary(Mutex::new(noisy("locked")), noisy("last"));
    two().whole(noisy("other"));
    async { two().by_ref(&noisy("other")).await.name().len() };
    async { two().by_mut(noisy("other")).await };
    async { vec![noisy("a"), noisy("b")].next(noisy("extra")).await };
}
