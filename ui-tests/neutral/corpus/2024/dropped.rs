//! What nobody keeps and is no finding: `let _ =`, names that nothing mentions, statements of suspect names.
use std::cell::Cell;
use std::fmt::Debug;
use std::sync::mpsc;
use std::thread::JoinHandle;

use crate::support::{Noisy, fails, log, noisy, pause, try_noisy, value};

#[must_use]
fn send(of: &Noisy) -> usize {
    of.name().len()
}

fn spawn(work: impl FnOnce() -> Noisy) -> Noisy {
    work().next("spawned")
}

fn start(name: &'static str) -> Result<Noisy, String> {
    try_noisy(name)
}

fn lock() -> Option<Noisy> {
    Some(noisy("locked"))
}

struct Engine {
    inner: Noisy,
    times: Cell<u32>,
}

impl Engine {
    fn spawn(&self, name: Noisy) -> Noisy {
        self.times.set(self.times.get() + 1);
        name.next("by engine")
    }

    fn start(&mut self) -> &mut Noisy {
        self.inner.set("started")
    }

    fn recv(self) -> Noisy {
        self.inner.next("received")
    }
}

#[async_hygiene::hygiene]
async fn underscores() {
    let _ = noisy("a");
    _ = noisy("b");
    let _ = value(noisy("c")).await;
    let _ = try_noisy("d");
    let _ = fails("1").await;
    let _ = Some(noisy("e"));
    let _ = (noisy("f"), noisy("g"), value(1).await);
    let _ = [noisy("h"), noisy("i")];
    let _ = vec![noisy("j"), noisy("k")];
    let _ = Box::new(noisy("l"));
    let _ = ["m", "n"].map(noisy);
    let _ = ["o"].into_iter().map(noisy);
    let _ = noisy("p").me();
    let _ = noisy("q").me().name().len();
    let _: Noisy = noisy("r");
    log("end");
    pause().await;
}

#[async_hygiene::hygiene]
async fn unmentioned() {
    let _first = noisy("first");
    let _second = value(noisy("second")).await;
    let _reference = &noisy("reference");
    let _name = noisy("temporary").me().name();
    let _lazy = ["lazy"].into_iter().map(noisy);
    pause().await;
    let _third = start("third");
    log("end");
}

#[async_hygiene::hygiene]
async fn statements(mut engine: Engine) -> Result<u32, String> {
    send(&noisy("sent"));
    spawn(|| noisy("work"));
    spawn(move || noisy("moved work"));
    start("started")?;
    lock();
    engine.spawn(noisy("on engine"));
    engine.start();
    let name = noisy("by closure");
    Some(1).map(|n| name.name().len() + n);
    [noisy("x")].iter().map(|n| n.name()).collect::<Vec<_>>();
    pause().await;
    let _ = engine.spawn(noisy("again"));
    engine.recv();
    Some(noisy("some")).map(|n| n.next("mapped"));
    (1..3).map(value).count();
    fails("7").await
}

#[async_hygiene::hygiene]
fn sync(engine: &Engine) -> usize {
    let _ = engine.spawn(noisy("one"));
    engine.spawn(noisy("two"));
    let _three = engine.spawn(noisy("three"));
    spawn(|| engine.spawn(noisy("four")));
    let borrowing = || engine.spawn(noisy("five")).name();
    let each = || {
        engine.spawn(noisy("six"));
        let _ = engine.spawn(noisy("seven"));
    };
    each();
    borrowing().len()
}

#[async_hygiene::hygiene]
async fn generic<T: Clone + Debug, F: Fn(T) -> R, R>(value: T, with: F) -> usize {
    let _ = with(value.clone());
    with(value.clone());
    let _last = with(value.clone());
    let _ = Some(with(value.clone())).map(|_| value.clone());
    pause().await;
    format!("{value:?}").len()
}

#[async_hygiene::hygiene]
async fn inferred() -> u64 {
    let mut late = None;
    let _ = late.insert(1);
    let mut all = Vec::new();
    let _ = all.pop();
    all.push(1_u8);
    let _ = late.map(|n: u32| n + 1);
    let _ = "7".parse::<u64>().map(|n| n + 1);
    pause().await;
    all.len() as u64
}

#[async_hygiene::hygiene]
async fn kept(names: Vec<&'static str>) -> usize {
    let futures = names.iter().map(|name| value(*name)).collect::<Vec<_>>();
    let one = value(1);
    let later = async { value(noisy("later")).await.name().len() };
    let block = move || async move { one.await };
    drop(value(noisy("dropped")));
    pause().await;
    let mut sum = later.await + block().await;
    for future in futures {
        sum += future.await.len();
    }
    sum
}

#[async_hygiene::hygiene]
async fn joined() -> usize {
    let (sender, receiver) = mpsc::sync_channel(8);
    let thread: JoinHandle<usize> = std::thread::spawn(move || receiver.iter().sum());
    for n in 0..3 {
        sender.try_send(n).unwrap();
    }
    drop(sender);
    pause().await;
    thread.thread().name().map_or(3, str::len)
}

crate::cases! {
    underscores();
    unmentioned();
    async { statements(Engine { inner: noisy("inner"), times: Cell::new(0) }).await };
    async { sync(&Engine { inner: noisy("inner"), times: Cell::new(0) }) };
    async { generic(noisy("value").name(), |name| noisy(name)).await };
    inferred();
    kept(vec!["a", "bc"]);
    joined();
}
