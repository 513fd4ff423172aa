//! Lifetimes of every kind are captured, as those of an async fn are.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

#[cancel_safe]
async fn elided(a: &str, b: &mut Vec<u8>) -> usize {
    yield_now().await;
    b.extend(a.bytes());
    b.len()
}

#[cancel_safe]
async fn through(a: &str) -> &str {
    yield_now().await;
    &a[1..]
}

#[cancel_safe]
async fn named<'a, 'b: 'a>(a: &'a str, b: &'b str, _c: &u8) -> &'a str {
    yield_now().await;
    if a.is_empty() { b } else { a }
}

struct View<'a>(&'a [u8]);

#[cancel_safe]
async fn in_types(view: View<'_>, all: &[View<'_>], call: &dyn Fn(&str) -> usize) -> usize {
    yield_now().await;
    view.0.len() + all.len() + call("four")
}

#[cancel_safe]
async fn boxed(call: Box<dyn Fn(&str) -> usize + '_>, pick: fn(&u8) -> &u8) -> usize {
    yield_now().await;
    call("four") + usize::from(*pick(&1))
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut bytes = Vec::new();
    {
        let text = String::from("text");
        let future = published(elided(&text, &mut bytes));
        assert_eq!(future.await, 4);
    }
    assert_eq!(bytes, b"text");
    assert_eq!(published(through("text")).await, "ext");
    assert_eq!(published(named("", "b", &1)).await, "b");
    let view = [1, 2];
    assert_eq!(published(in_types(View(&view), &[View(&view)], &|s| s.len())).await, 7);
    let extra = String::from("x");
    assert_eq!(published(boxed(Box::new(|s| s.len() + extra.len()), |n| n)).await, 6);
}
