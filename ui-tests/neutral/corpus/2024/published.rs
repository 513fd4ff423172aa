//! Futures that `#[cancel_safe]` publishes: what they take, and when it is dropped.
use std::cell::RefCell;
use std::fmt::Debug;
use std::rc::Rc;
use std::sync::{Arc, Mutex};

use crate::support::{Noisy, log, noisy, pause, value};

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
async fn unused(_first: Noisy, _: Noisy, third: Noisy) {
    let _local = noisy("local");
    pause().await;
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
async fn moved_away(first: Noisy, second: Noisy) -> usize {
    pause().await;
    drop(first);
    pause().await;
    let kept = second;
    pause().await;
    kept.name().len()
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn given_back(first: Noisy, second: Noisy) -> Noisy {
    pause().await;
    let _ = first.me();
    second
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn early(first: Noisy, number: &str) -> Result<usize, Box<dyn std::error::Error>> {
    let local = noisy("local");
    let number: usize = number.parse()?;
    pause().await;
    if number == 0 {
        return Err("zero".into());
    }
    let more = if number > 5 { Err("large")? } else { number };
    Ok(number + more + first.name().len() + local.name().len())
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

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn panics(first: Noisy, second: Noisy) -> usize {
    let local = noisy("local");
    pause().await;
    let n = local.name().len();
    if n == 5 {
        panic!("on purpose");
    }
    n
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn not_send(first: Rc<Noisy>, second: &RefCell<u8>) -> usize {
    pause().await;
    first.name().len() + usize::from(*second.borrow())
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn sent(first: Arc<Noisy>, second: &Mutex<u8>) -> usize {
    let n = usize::from(*second.lock().unwrap());
    pause().await;
    first.name().len() + n
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn large(bytes: [u8; 4096], more: [u64; 300]) -> usize {
    pause().await;
    let n = bytes.len();
    pause().await;
    n + more.len()
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn large_and_gone(bytes: [u8; 4096]) -> usize {
    let n = bytes.len();
    pause().await;
    n
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn coerced(n: usize) -> Box<dyn Debug> {
    pause().await;
    if n == 0 {
        return Box::new("none");
    }
    match n {
        1 => Box::new(1_u8),
        _ => Box::new(n),
    }
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn collected(text: &str) -> Result<Vec<u64>, std::num::ParseIntError> {
    pause().await;
    text.split(',').map(str::parse).collect()
}

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn opaque(n: usize, debug: impl Debug) -> impl Debug {
    pause().await;
    format!("{debug:?}{n}")
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
    async fn untouched(self, other: Noisy) -> usize {
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

    #[async_hygiene::cancel_safe(assert, reason = "twins")]
    async fn by_arc(self: Arc<Self>, n: &usize) -> usize {
        pause().await;
        self.left.name().len() + n
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

#[async_hygiene::cancel_safe(assert, reason = "twins")]
async fn warned(unused: u8, mut not_changed: u8) -> u8 {
    let also_unused = 1;
    pause().await;
    value(2_u8).await;
    pause();
    not_changed
}

cases! {
    in_order(noisy("first"), noisy("second"), noisy("third"));
    unused(noisy("first"), noisy("second"), noisy("third"));
    patterns((noisy("a"), noisy("b")), two(), noisy("c"), noisy("d"), [noisy("e"), noisy("f")], Some(noisy("g")));
    moved_away(noisy("first"), noisy("second"));
    given_back(noisy("first"), noisy("second"));
    async { early(noisy("first"), "1").await.map_err(|e| e.to_string()) };
    async { early(noisy("first"), "0").await.map_err(|e| e.to_string()) };
    async { early(noisy("first"), "9").await.map_err(|e| e.to_string()) };
    async { early(noisy("first"), "x").await.map_err(|e| e.to_string()) };
    tail(RefCell::new(vec![1]), noisy("first"));
    tail_temporary(Mutex::new(noisy("locked")), noisy("last"));
    panics(noisy("first"), noisy("second"));
    not_send(Rc::new(noisy("first")), Box::leak(Box::new(RefCell::new(1))));
    sent(Arc::new(noisy("first")), Box::leak(Box::new(Mutex::new(1))));
    large([1; 4096], [2; 300]);
    large_and_gone([1; 4096]);
    coerced(1);
    collected("1,2");
    opaque(1, "x");
    two().whole(noisy("other"));
    two().untouched(noisy("other"));
    async { two().by_ref(&noisy("other")).await.name().len() };
    async { two().by_mut(noisy("other")).await };
    Arc::new(two()).by_arc(Box::leak(Box::new(1)));
    async { vec![noisy("a"), noisy("b")].next(noisy("extra")).await };
    warned(1, 2);
}
