//! Services of tower: `call` returns a boxed future, an `impl` of one's own future type, or comes from a function.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll};
use std::time::Duration;

use async_hygiene::{
    Cancelled, Interrupted, Limiter, TimedOut, bounded, cancel_safe, cancellable, future, hygiene, scope, timeout,
};
use tokio::sync::Mutex;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;
use tower::{Layer, Service, ServiceExt, service_fn};

type Boxed<T, E> = Pin<Box<dyn Future<Output = Result<T, E>> + Send>>;

/// The attribute on the `impl`: `call` is no async fn, the block in it is looked at.
#[derive(Clone, Default)]
struct Echo {
    seen: Arc<Mutex<Vec<u64>>>,
}

#[hygiene(strict)]
impl Service<u64> for Echo {
    type Response = u64;
    type Error = Infallible;
    type Future = Pin<Box<dyn Future<Output = Result<u64, Infallible>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, wait: u64) -> Self::Future {
        let seen = Arc::clone(&self.seen);
        Box::pin(async move {
            seen.lock().await.push(wait);
            sleep(Duration::from_millis(wait)).await;
            Ok(wait)
        })
    }
}

/// A middleware, with a deadline on `call` itself.
#[derive(Clone)]
struct Deadline<S>(S);

impl<S> Service<u64> for Deadline<S>
where
    S: Service<u64, Response = u64> + Clone + Send + 'static,
    S::Error: Into<Box<dyn std::error::Error + Send + Sync>> + Send,
    S::Future: Send,
{
    type Response = u64;
    type Error = Box<dyn std::error::Error + Send + Sync>;
    type Future = Boxed<u64, Self::Error>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.0.poll_ready(cx).map_err(Into::into)
    }

    #[hygiene(strict)]
    #[timeout("10ms")]
    #[cancellable]
    fn call(&mut self, wait: u64) -> Pin<Box<dyn Future<Output = Result<u64, Self::Error>> + Send>> {
        let fresh = self.0.clone();
        let mut ready = std::mem::replace(&mut self.0, fresh);
        Box::pin(async move { ready.call(wait).await.map_err(Into::into) })
    }
}

/// The same with `Self::Future`, of which the attribute does not see what it is.
#[derive(Clone)]
struct Hidden {
    limiter: Limiter,
    inside: Arc<AtomicUsize>,
}

impl Service<u64> for Hidden {
    type Response = u64;
    type Error = Interrupted;
    type Future = Pin<Box<dyn Future<Output = Result<u64, Interrupted>> + Send>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        Poll::Ready(Ok(()))
    }

    #[bounded(per = limiter)]
    #[timeout("10ms")]
    #[future(send, max_size = 1024)]
    fn call(&mut self, wait: u64) -> Self::Future {
        let (limiter, inside) = (self.limiter.clone(), Arc::clone(&self.inside));
        Box::pin(async move {
            assert_eq!(inside.fetch_add(1, Ordering::SeqCst), 0);
            sleep(Duration::from_millis(wait)).await;
            inside.fetch_sub(1, Ordering::SeqCst);
            Ok(wait)
        })
    }
}

#[derive(Clone)]
struct Deadlines;

impl<S> Layer<S> for Deadlines {
    type Service = Deadline<S>;

    fn layer(&self, inner: S) -> Deadline<S> {
        Deadline(inner)
    }
}

#[timeout("10ms")]
async fn timed(wait: u64) -> Result<u64, TimedOut> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[cancel_safe]
#[cancellable]
async fn ended(wait: u64) -> Result<u64, Cancelled> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[bounded(1)]
#[future(send)]
async fn one_by_one(wait: u64) -> Result<u64, Infallible> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

/// `impl Service`, of a function's own future.
#[hygiene(strict)]
fn doubled() -> impl Service<u64, Response = u64, Error = TimedOut, Future = impl Future + Send> + Clone {
    service_fn(|wait: u64| async move {
        let once = timed(wait).await?;
        Ok(once * 2)
    })
}

async fn once<S: Service<u64> + Clone>(service: &S, wait: u64) -> Result<S::Response, S::Error> {
    service.clone().oneshot(wait).await
}

#[tokio::test(start_paused = true)]
async fn boxed() {
    let echo = Echo::default();
    assert_eq!(once(&echo, 3).await, Ok(3));
    let layered = tower::ServiceBuilder::new().layer(Deadlines).service(echo.clone());
    assert_eq!(once(&layered, 5).await.unwrap(), 5);
    assert!(once(&layered, 15).await.unwrap_err().is::<TimedOut>());
    let token = CancellationToken::new();
    token.cancel();
    assert!(scope(token, once(&layered, 5)).await.unwrap_err().is::<Cancelled>());
    assert_eq!(*echo.seen.lock().await, [3, 5, 15]);
}

#[tokio::test(start_paused = true)]
async fn an_associated_type() {
    let hidden = Hidden { limiter: Limiter::new(1), inside: Arc::default() };
    let start = Instant::now();
    let (one, other) = tokio::join!(once(&hidden, 4), once(&hidden, 4));
    assert_eq!((one.unwrap(), other.unwrap()), (4, 4));
    assert_eq!(start.elapsed(), Duration::from_millis(8));
    assert!(matches!(once(&hidden, 15).await, Err(Interrupted::TimedOut(_))));
}

#[tokio::test(start_paused = true)]
async fn functions() {
    assert_eq!(once(&service_fn(timed), 5).await, Ok(5));
    assert!(once(&service_fn(timed), 15).await.is_err());
    assert_eq!(once(&doubled(), 5).await, Ok(10));
    assert!(once(&doubled(), 15).await.is_err());
    let token = CancellationToken::new();
    let ending = service_fn(ended);
    let (result, ()) = tokio::join!(scope(token.clone(), once(&ending, 9)), async {
        sleep(Duration::from_millis(3)).await;
        token.cancel();
    });
    assert!(result.is_err());
    let start = Instant::now();
    let turns = service_fn(one_by_one);
    let (one, other) = tokio::join!(once(&turns, 4), once(&turns, 4));
    assert_eq!((one, other), (Ok(4), Ok(4)));
    assert_eq!(start.elapsed(), Duration::from_millis(8));
}
