//! Async functions in traits: as the language has them, with every attribute on trait and impl, and through `trait_variant::make`.

use std::sync::Mutex;
use std::time::Duration;

use async_hygiene::{Interrupted, TimedOut, bounded, cancel_safe, cancellable, future, hygiene, scope, timeout};
use tokio::sync::mpsc::{Receiver, channel};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

/// Ours above: the variant is made of what is left.
#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown)]
#[trait_variant::make(Source: Send)]
trait LocalSource {
    type Item;

    async fn next(&mut self) -> Option<Self::Item>;

    async fn skip(&mut self, n: usize) -> usize
    where
        Self: Sized,
        Self::Item: Send;
}

/// Ours below, on a trait that is its own variant, with a default.
#[trait_variant::make(Send)]
#[hygiene]
trait Clock: Sync {
    async fn wait(&self, millis: u64) -> u64;

    fn name(&self) -> &str {
        "clock"
    }
}

struct Channel {
    from: Receiver<u64>,
    seen: Mutex<u64>,
}

#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown)]
impl Source for Channel {
    type Item = u64;

    async fn next(&mut self) -> Option<u64> {
        let next = self.from.recv().await;
        *self.seen.lock().unwrap() += u64::from(next.is_some());
        next
    }

    #[timeout("10ms", or = 99)]
    async fn skip(&mut self, n: usize) -> usize {
        let mut skipped = 0;
        while skipped < n && Source::next(self).await.is_some() {
            skipped += 1;
        }
        skipped
    }
}

struct Wall;

impl Clock for Wall {
    #[bounded(1)]
    #[cancellable(or = 0)]
    async fn wait(&self, millis: u64) -> u64 {
        sleep(Duration::from_millis(millis)).await;
        millis
    }
}

struct Held(Mutex<u64>);

/// The local variant, for what is not `Send`: a guard is found all the same.
#[hygiene]
impl LocalSource for Held {
    type Item = u64;

    #[async_hygiene::expect(lock_across_await)]
    async fn next(&mut self) -> Option<u64> {
        let mut count = self.0.lock().unwrap();
        tokio::task::yield_now().await;
        *count += 1;
        Some(*count)
    }

    async fn skip(&mut self, n: usize) -> usize {
        let all = futures::future::join_all((0..n.min(3)).map(|n| async move { n })).await;
        all.len()
    }
}

/// As the language has them: generic methods, `impl Trait` in argument position, lifetimes, defaults, and a `Send` bound by hand.
trait Native {
    #[hygiene(strict)]
    #[timeout("10ms")]
    async fn sum<'a>(&self, numbers: impl IntoIterator<Item = &'a u64>, pause: u64) -> Result<u64, TimedOut> {
        let mut sum = 0;
        for number in numbers {
            sleep(Duration::from_millis(pause)).await;
            sum += number;
        }
        Ok(sum)
    }

    fn sent(&self, pause: u64) -> impl Future<Output = Result<u64, Interrupted>> + Send;

    #[cancel_safe]
    fn safe(&self, from: &mut Receiver<u64>) -> impl Future<Output = Option<u64>> + Send;

    #[future(send)]
    async fn contract(&self, n: u64) -> u64;
}

impl Native for Wall {
    #[cancellable]
    #[timeout("10ms")]
    #[future(send)]
    async fn sent(&self, pause: u64) -> Result<u64, Interrupted> {
        sleep(Duration::from_millis(pause)).await;
        Ok(pause)
    }

    #[cancel_safe]
    async fn safe(&self, from: &mut Receiver<u64>) -> Option<u64> {
        from.recv().await
    }

    #[future(send)]
    async fn contract(&self, n: u64) -> u64 {
        tokio::task::yield_now().await;
        n + 1
    }
}

/// The variant promises `Send`, for whoever starts a task of it.
async fn in_a_task<S: Source<Item = u64> + 'static>(mut source: S) -> Vec<u64> {
    let task = tokio::spawn(async move {
        let mut all = Vec::new();
        while let Some(next) = source.next().await {
            all.push(next);
        }
        all
    });
    task.await.unwrap()
}

async fn of_any<N: Native + Sync>(native: &N, from: &mut Receiver<u64>) -> Option<u64> {
    fn sent<T: Send>(t: T) -> T {
        t
    }
    let n = sent(native.contract(3)).await;
    native.safe(from).await.map(|got| got + n)
}

#[tokio::test(start_paused = true)]
async fn variants() {
    let (tx, from) = channel(8);
    for n in 0..6 {
        tx.send(n).await.unwrap();
    }
    let mut source = Channel { from, seen: Mutex::new(0) };
    assert_eq!(Source::skip(&mut source, 2).await, 2);
    assert_eq!(LocalSource::next(&mut source).await, Some(2));
    assert_eq!(Source::skip(&mut source, 9).await, 99);
    assert_eq!(*source.seen.lock().unwrap(), 6);
    tx.send(7).await.unwrap();
    drop(tx);
    assert_eq!(in_a_task(source).await, [7]);
    let mut held = Held(Mutex::new(0));
    assert_eq!((held.next().await, held.next().await, held.skip(2).await), (Some(1), Some(2), 2));
    assert_eq!((Wall.wait(4).await, Wall.name()), (4, "clock"));
    let token = CancellationToken::new();
    token.cancel();
    assert_eq!(scope(token, Wall.wait(4)).await, 0);
}

#[tokio::test(start_paused = true)]
async fn native() {
    assert_eq!(Wall.sum(&[1, 2, 3], 3).await, Ok(6));
    assert!(Wall.sum(&[1, 2, 3], 4).await.is_err());
    assert_eq!(Wall.sent(3).await.unwrap(), 3);
    assert!(Wall.sent(13).await.is_err_and(|why| why.is_timed_out()));
    let (tx, mut from) = channel(1);
    tx.send(5).await.unwrap();
    assert_eq!(of_any(&Wall, &mut from).await, Some(9));
}
