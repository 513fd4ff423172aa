//! Edition 2021: temporaries of tails and of `if let` live longer.
use std::future::Future;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use crate::support::{fails, log, noisy, pause, try_noisy, value, Noisy};

fn take(_: &Noisy, number: usize) -> usize {
    number
}

#[async_hygiene::hygiene]
async fn if_let(found: bool) -> usize {
    let held = noisy("held");
    if let Some(len) = Some(noisy("if")).filter(|_| found).as_ref().map(|n| n.name().len()) {
        pause().await;
        log("then");
        value(len).await
    } else {
        pause().await;
        log("else");
        held.after().await
    }
}

#[async_hygiene::hygiene]
async fn if_let_guards(shared: Arc<Mutex<Vec<u32>>>) -> u32 {
    let first = shared.lock().unwrap().first().copied();
    if let Some(number) = first {
        return value(number).await;
    }
    let number = if let Some(last) = shared.lock().unwrap().last() { *last } else { 7 };
    pause().await;
    number
}

#[async_hygiene::hygiene]
async fn tail() -> usize {
    let _local = noisy("local");
    take(&noisy("tail"), value(1).await)
}

#[async_hygiene::hygiene]
async fn blocks() -> usize {
    let first = {
        let inner = noisy("inner");
        take(&noisy("tail"), inner.name().len())
    };
    let second = match noisy("scrutinee").me().name() {
        "scrutinee" => value(1).await,
        _ => 0,
    };
    while let Some(name) = Some(noisy("while")).filter(|_| first > 99).as_ref().map(Noisy::name) {
        pause().await;
        log(name);
    }
    pause().await;
    first + second
}

#[async_hygiene::hygiene]
async fn captured() -> usize {
    let pair = (noisy("left"), noisy("right"));
    let closure = move || pair.0.name().len();
    pause().await;
    let len = closure();
    let block = async move {
        let _closure = closure;
        pause().await;
        len
    };
    block.await + pair.1.name().len()
}

#[async_hygiene::hygiene]
async fn questions(last: &'static str) -> Result<usize, String> {
    let first = try_noisy("first")?;
    let number = fails("5").await? as usize;
    let len = take(&try_noisy("second")?, value(2).await);
    let tail = try_noisy(last)?.next("renamed").after().await;
    Ok(first.name().len() + number + len + tail)
}

#[async_hygiene::hygiene]
fn boxed<'a>(name: &'a str) -> Pin<Box<dyn Future<Output = usize> + Send + 'a>> {
    let owned = name.to_owned();
    Box::pin(async move {
        let copy = owned.clone();
        pause().await;
        let held = noisy("held");
        pause().await;
        copy.len() + owned.len() + name.len() + held.name().len()
    })
}

#[async_hygiene::hygiene]
async fn warned(parameter: u32) -> usize {
    let unused = noisy("unused");
    let mut dead = value(1).await;
    dead = 2;
    pause().await;
    let mut never_changed = vec![1];
    let _ = try_noisy("ignored");
    try_noisy("unused result");
    value(try_noisy("awaited")).await;
    #[async_hygiene::allow(unawaited_future)]
    let tried = async { 1 };
    pause().await;
    let result = never_changed.len();
    return result;
}

#[async_hygiene::hygiene]
async fn macros() -> usize {
    let held = noisy("held");
    let (a, b) = tokio::join!(value(noisy("a")), held.after());
    let selected = tokio::select! {
        biased;
        one = value(1) => { let body = noisy("body"); pause().await; one + body.name().len() }
        two = value(2) => two,
    };
    let text = format!("{} {:?}", a.name(), value(Some(b)).await);
    text.len() + selected
}

crate::cases! {
    if_let(true);
    if_let(false);
    if_let_guards(Arc::new(Mutex::new(vec![1])));
    if_let_guards(Arc::default());
    tail();
    blocks();
    captured();
    questions("third");
    questions("!third");
    boxed("name");
    warned(1);
    macros();
}
