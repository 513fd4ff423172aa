//! Types of `pin_project` and `pin_project_lite`, whose `poll` is written by hand under our attributes.

use std::pin::Pin;
use std::sync::Mutex;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use async_hygiene::{TimedOut, bounded, cancel_safe, cancellable, hygiene, timeout};
use futures::{Stream, StreamExt};
use pin_project::{pin_project, pinned_drop};
use tokio::time::{Sleep, sleep};

#[pin_project(project = Projected, PinnedDrop)]
struct Late<F> {
    #[pin]
    inner: F,
    #[pin]
    pause: Option<Sleep>,
    polls: u32,
}

#[pinned_drop]
impl<F> PinnedDrop for Late<F> {
    fn drop(self: Pin<&mut Self>) {
        *self.project().polls = 0;
    }
}

#[hygiene(strict)]
impl<F: Future> Late<F> {
    fn new(inner: F, pause: Duration) -> Self {
        Late { inner, pause: Some(sleep(pause)), polls: 0 }
    }

    /// A pinned receiver.
    #[timeout("50ms")]
    async fn finished(mut self: Pin<&mut Self>) -> Result<u32, TimedOut> {
        let pause = self.as_mut().project().pause.as_pin_mut();
        if let Some(pause) = pause {
            pause.await;
        }
        self.as_mut().project().pause.set(None);
        self.as_mut().await;
        Ok(self.polls)
    }
}

#[hygiene(strict)]
impl<F: Future> Future for Late<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        let Projected { inner, mut pause, polls } = self.as_mut().project();
        *polls += 1;
        if let Some(pausing) = pause.as_mut().as_pin_mut() {
            ready!(pausing.poll(cx));
            pause.set(None);
        }
        inner.poll(cx)
    }
}

pin_project_lite::pin_project! {
    #[project = LiteProjected]
    enum Lite<S> {
        Counting { #[pin] stream: S, seen: Mutex<u32> },
        Done { seen: u32 },
    }
}

#[hygiene(strict)]
impl<S: Stream<Item = u32>> Stream for Lite<S> {
    type Item = u32;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<u32>> {
        let next = match self.as_mut().project() {
            LiteProjected::Counting { stream, seen } => {
                // A guard in a `poll` is over before anything is suspended.
                let mut seen = seen.lock().unwrap();
                match ready!(stream.poll_next(cx)) {
                    Some(number) => {
                        *seen += 1;
                        return Poll::Ready(Some(number));
                    }
                    None => *seen,
                }
            }
            LiteProjected::Done { .. } => return Poll::Ready(None),
        };
        self.set(Lite::Done { seen: next });
        Poll::Ready(Some(next))
    }
}

impl<S: Stream<Item = u32>> Lite<S> {
    #[cancel_safe(assert, reason = "the stream keeps what it has not yielded")]
    async fn next_of(mut self: Pin<&mut Self>) -> Option<u32> {
        std::future::poll_fn(|cx| self.as_mut().poll_next(cx)).await
    }

    #[cancellable(or = 0)]
    #[bounded(1)]
    async fn seen(self: Pin<&mut Self>) -> u32 {
        tokio::task::yield_now().await;
        match &*self.into_ref() {
            Lite::Counting { seen, .. } => *seen.lock().unwrap(),
            Lite::Done { seen } => *seen,
        }
    }
}

#[tokio::test(start_paused = true)]
async fn polled_by_hand() {
    let late = Late::new(async { 7 }, Duration::from_millis(5));
    assert_eq!(late.await, 7);
    let mut late = Box::pin(Late::new(sleep(Duration::from_millis(8)), Duration::from_millis(5)));
    assert_eq!(late.as_mut().finished().await, Ok(2));
    let mut late = Box::pin(Late::new(sleep(Duration::from_millis(60)), Duration::from_millis(5)));
    assert!(late.as_mut().finished().await.is_err());

    let mut lite = Box::pin(Lite::Counting { stream: futures::stream::iter([5, 6]), seen: Mutex::new(0) });
    assert_eq!(lite.as_mut().next_of().await, Some(5));
    assert_eq!(lite.as_mut().seen().await, 1);
    assert_eq!(lite.as_mut().collect::<Vec<_>>().await, [6, 2]);
    assert_eq!(lite.as_mut().seen().await, 2);
}
