//! Closures, async blocks, async closures, and what they capture.
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use crate::support::{Noisy, log, noisy, pause, value};

#[async_hygiene::hygiene]
async fn closures() -> usize {
    let held = noisy("held");
    let moved = noisy("moved");
    let mut count = 0;
    let mut add = |n: usize| {
        count += n;
        held.name().len()
    };
    add(1);
    pause().await;
    add(2);
    let consume = move || moved.name().len();
    pause().await;
    let len = consume();
    drop(consume);
    pause().await;
    len + count
}

#[async_hygiene::hygiene]
async fn blocks() -> usize {
    let borrowed = noisy("borrowed");
    let moved = noisy("moved");
    let unused = noisy("unused");
    let by_reference = async {
        let inner = noisy("inner");
        pause().await;
        borrowed.name().len() + inner.after().await
    };
    let by_value = async move {
        let _whole = &moved;
        pause().await;
        let nested = async move {
            pause().await;
            moved.name().len()
        };
        nested.await
    };
    let lazy = async move {
        drop(unused);
        1
    };
    let first = by_value.await;
    let second = by_reference.await;
    drop(lazy);
    pause().await;
    first + second
}

struct Parts {
    left: Noisy,
    right: Noisy,
    count: usize,
}

#[async_hygiene::hygiene]
async fn partial() -> usize {
    let mut parts = Parts { left: noisy("left"), right: noisy("right"), count: 1 };
    let left = async move {
        pause().await;
        parts.left.name().len()
    };
    parts.count += 1;
    let len = left.await;
    pause().await;
    parts.left = noisy("new left");
    pause().await;
    let Parts { right, count, .. } = parts;
    pause().await;
    len + count + right.name().len()
}

async fn twice<T>(mut step: impl AsyncFnMut(usize) -> T) -> [T; 2] {
    [step(1).await, step(2).await]
}

#[async_hygiene::hygiene]
async fn async_closures() -> usize {
    let held = noisy("held");
    let mut seen = 0;
    let [a, b] = twice(async move |n| {
        let inner = noisy("inner");
        pause().await;
        seen += n;
        inner.name().len() + held.name().len() + seen
    })
    .await;
    let moved = noisy("moved");
    let own = async move || {
        pause().await;
        moved.name().len()
    };
    let c = own().await;
    pause().await;
    a + b + c + seen
}

type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + 'a>>;

async fn call(steps: Vec<Box<dyn Fn(&'static str) -> BoxFuture<'static, usize>>>) -> usize {
    let mut sum = 0;
    for step in &steps {
        sum += step("called").await;
    }
    sum
}

#[async_hygiene::hygiene]
async fn boxes() -> usize {
    let extra = Rc::new(noisy("extra"));
    let inner = Rc::clone(&extra);
    let steps: Vec<Box<dyn Fn(&'static str) -> BoxFuture<'static, usize>>> = vec![
        Box::new(|name| Box::pin(async move { noisy(name).after().await })),
        Box::new(move |_| {
            let inner = inner.clone();
            Box::pin(async move {
                pause().await;
                inner.name().len()
            })
        }),
    ];
    let sum = call(steps).await;
    let dynamic: &dyn Fn(usize) -> usize = &|n| n + extra.name().len();
    pause().await;
    dynamic(sum)
}

#[async_hygiene::hygiene]
fn recursive(depth: usize) -> BoxFuture<'static, usize> {
    let name = ["a", "b", "c"][depth];
    Box::pin(async move {
        let held = noisy(name);
        if depth == 0 {
            return held.after().await;
        }
        let below = recursive(depth - 1).await;
        pause().await;
        below + held.name().len()
    })
}

#[async_hygiene::hygiene]
fn returned(name: &'static str) -> impl Future<Output = usize> + Send {
    let early = noisy(name);
    let shared = Arc::new(noisy("shared"));
    log("made");
    async move {
        let again = Arc::clone(&shared);
        pause().await;
        drop(shared);
        pause().await;
        early.name().len() + again.name().len()
    }
}

#[async_hygiene::hygiene]
async fn immediately() -> usize {
    let name = noisy("name");
    let first = async { pause().await; name.name().len() }.await;
    let second = (async |extra: usize| {
        pause().await;
        extra + 1
    })(first)
    .await;
    let third = (|| async { value(noisy("made")).await.name().len() })().await;
    first + second + third
}

crate::cases! {
    closures();
    blocks();
    partial();
    async_closures();
    boxes();
    recursive(2);
    returned("early");
    immediately();
}
