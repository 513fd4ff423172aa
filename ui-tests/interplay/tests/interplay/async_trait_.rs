//! `#[async_trait]`, above ours and below, `?Send` and not, with generic parameters, lifetimes, defaults, and attributes on single methods.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_hygiene::{
    Cancelled, Interrupted, TimedOut, bounded, cancel_safe, cancellable, future, hygiene, scope, timeout,
};
use async_trait::async_trait;
use tokio::sync::mpsc::{Receiver, channel};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown)]
#[async_trait]
trait Store<K: Send + 'static, const N: usize>: Send + Sync
where
    K: Clone,
{
    type Row: Send;

    async fn get(&self, key: &K) -> Option<Self::Row>;

    async fn get_all<'a, I>(&'a self, keys: I) -> [Option<Self::Row>; N]
    where
        I: IntoIterator<Item = &'a K> + Send,
        I::IntoIter: Send,
        K: Sync,
        Self: Sized,
    {
        let mut rows = Vec::new();
        for key in keys.into_iter().take(N) {
            rows.push(self.get(key).await);
        }
        rows.resize_with(N, || None);
        let Ok(rows) = rows.try_into() else { unreachable!() };
        rows
    }

    /// A default with a deadline, in a trait with a type parameter.
    #[timeout("10ms")]
    #[cancellable]
    async fn get_soon(&self, key: K, pause: u64) -> Result<Option<Self::Row>, Interrupted>
    where
        K: Sync,
    {
        sleep(Duration::from_millis(pause)).await;
        Ok(self.get(&key).await)
    }
}

struct Memory(Mutex<Vec<(String, u64)>>);

#[async_trait]
#[hygiene(strict)]
impl<const N: usize> Store<String, N> for Memory {
    type Row = u64;

    async fn get(&self, key: &String) -> Option<u64> {
        let found = {
            let rows = self.0.lock().unwrap();
            rows.iter().find(|(known, _)| known == key).map(|(_, row)| *row)
        };
        tokio::task::yield_now().await;
        found
    }
}

struct Layered<S>(S, Arc<Mutex<u64>>);

#[hygiene]
#[async_trait]
impl<K, S, const N: usize> Store<K, N> for Layered<S>
where
    K: Clone + Send + Sync + 'static,
    S: Store<K, N>,
{
    type Row = (S::Row, u64);

    #[bounded(1)]
    #[async_hygiene::expect(lock_across_await)]
    async fn get(&self, key: &K) -> Option<Self::Row> {
        // A blocking lock whose guard may be sent is not at hand; the count is what it guards.
        let hits = sent::Lock(&self.1).lock();
        let row = self.0.get(key).await?;
        hits.add();
        Some((row, hits.count()))
    }
}

mod sent {
    use std::sync::Mutex;

    use async_hygiene::LockGuard;

    pub struct Lock<'m>(pub &'m Mutex<u64>);

    #[derive(LockGuard)]
    pub struct Guard<'m>(&'m Mutex<u64>);

    impl<'m> Lock<'m> {
        pub fn lock(&self) -> Guard<'m> {
            Guard(self.0)
        }
    }

    impl Guard<'_> {
        pub fn add(&self) {
            *self.0.lock().unwrap() += 1;
        }

        pub fn count(&self) -> u64 {
            *self.0.lock().unwrap()
        }
    }
}

/// Not `Send`, through both.
#[async_trait(?Send)]
trait Local {
    #[hygiene]
    async fn add(&self, to: Rc<RefCell<u64>>, pause: u64) -> Result<u64, TimedOut>;

    #[hygiene]
    #[bounded(1)]
    async fn twice(self: Rc<Self>, to: &RefCell<u64>) -> u64
    where
        Self: Sized,
    {
        *to.borrow_mut() *= 2;
        sleep(Duration::from_millis(1)).await;
        *to.borrow()
    }
}

struct Here;

#[hygiene(strict)]
#[async_trait(?Send)]
impl Local for Here {
    #[timeout("10ms")]
    async fn add(&self, to: Rc<RefCell<u64>>, pause: u64) -> Result<u64, TimedOut> {
        let by = Rc::new(pause);
        sleep(Duration::from_millis(*by)).await;
        *to.borrow_mut() += *by;
        let sum = *to.borrow();
        Ok(sum)
    }
}

/// A borrow is found where futures need not be `Send`.
struct Held;

#[async_trait(?Send)]
#[hygiene]
impl Local for Held {
    #[async_hygiene::expect(borrow_across_await)]
    async fn add(&self, to: Rc<RefCell<u64>>, pause: u64) -> Result<u64, TimedOut> {
        let mut sum = to.borrow_mut();
        sleep(Duration::from_millis(pause)).await;
        *sum += pause;
        Ok(*sum)
    }
}

/// Every attribute on a method of its own, ours below: they read what `#[async_trait]` has made of it.
#[async_trait]
trait Calls: Sync {
    #[cancellable(token = self.token())]
    async fn ended(&self, pause: u64) -> Result<u64, Cancelled> {
        sleep(Duration::from_millis(pause)).await;
        Ok(pause)
    }

    #[future(send)]
    async fn contract<T>(&self, value: T) -> T
    where
        T: Send + 'async_trait,
    {
        tokio::task::yield_now().await;
        value
    }

    #[cancel_safe]
    async fn next<'a, 'b: 'a>(&'a self, from: &'b mut Receiver<u64>) -> Option<u64> {
        from.recv().await
    }

    #[timeout("10ms", or = pause)]
    async fn number(&self, pause: u64) -> u64 {
        sleep(Duration::from_millis(pause)).await;
        0
    }

    fn token(&self) -> &CancellationToken;
}

struct Token(CancellationToken);

#[async_trait]
impl Calls for Token {
    fn token(&self) -> &CancellationToken {
        &self.0
    }
}

#[tokio::test(start_paused = true)]
async fn stores() {
    let memory = Memory(Mutex::new(vec![("a".to_owned(), 1), ("b".to_owned(), 2)]));
    let hits = Arc::new(Mutex::new(0));
    let layered = Layered(memory, Arc::clone(&hits));
    let key = |key: &str| key.to_owned();
    let keys = [key("a"), key("c"), key("b")];
    let rows: [_; 2] = layered.get_all(&keys).await;
    assert_eq!(rows, [Some((1, 1)), None]);
    let dynamic: &dyn Store<String, 3, Row = u64> = &layered.0;
    assert_eq!(dynamic.get(&key("b")).await, Some(2));
    assert_eq!(dynamic.get_soon(key("b"), 5).await.unwrap(), Some(2));
    assert!(dynamic.get_soon(key("b"), 15).await.is_err_and(|why| why.is_timed_out()));
    let token = CancellationToken::new();
    token.cancel();
    assert!(scope(token, dynamic.get_soon(key("b"), 5)).await.is_err_and(|why| why.is_cancelled()));
    assert_eq!(*hits.lock().unwrap(), 1);
}

#[tokio::test(start_paused = true)]
async fn not_sent() {
    let sum = Rc::new(RefCell::new(1));
    let local: Box<dyn Local> = Box::new(Here);
    assert_eq!(local.add(Rc::clone(&sum), 3).await, Ok(4));
    assert!(local.add(Rc::clone(&sum), 11).await.is_err());
    assert_eq!(Held.add(Rc::clone(&sum), 3).await, Ok(7));
    assert_eq!(Rc::new(Here).twice(&sum).await, 14);
}

#[tokio::test(start_paused = true)]
async fn methods() {
    let calls = Token(CancellationToken::new());
    assert_eq!(calls.ended(3).await, Ok(3));
    assert_eq!(calls.contract("text").await, "text");
    assert_eq!((calls.number(3).await, calls.number(13).await), (0, 13));
    let (tx, mut rx) = channel(1);
    tx.send(5).await.unwrap();
    assert_eq!(calls.next(&mut rx).await, Some(5));
    calls.0.cancel();
    assert!(calls.ended(3).await.is_err());
}
