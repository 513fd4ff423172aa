//! Work that its caller cannot cancel.

use std::fmt;
use std::panic;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::task::{Context, Poll, ready};

use tokio::runtime::Handle;
use tokio::task::{JoinError, JoinHandle};

use crate::facts::CancelSafe;

/// Runs `future` to its end on a task of its own, whatever becomes of the caller, and yields its output.
///
/// The way out where an operation must not stop halfway and cannot be made so that it may: whoever drops the returned future, a `select!`, a
/// timeout, an aborted task, drops the waiting and not the work. As the work moves to another task, it is `Send` and owns what it uses.
///
/// ```
/// use async_hygiene::uncancelled;
/// use std::time::Duration;
/// use tokio::io::{AsyncWriteExt, DuplexStream};
///
/// /// Head and body: a frame is written whole or not at all.
/// async fn send(mut to: DuplexStream, frame: Vec<u8>) -> std::io::Result<()> {
///     to.write_u32(frame.len() as u32).await?;
///     to.write_all(&frame).await
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// # use tokio::io::AsyncReadExt;
/// let (to, mut from) = tokio::io::duplex(4); // the head fits, the body has to wait
///
/// let hurry = Duration::from_millis(1);
/// assert!(tokio::time::timeout(hurry, uncancelled(send(to, b"body".to_vec()))).await.is_err());
///
/// let mut received = Vec::new();
/// from.read_to_end(&mut received).await.unwrap();
/// assert_eq!(received, b"\0\0\0\x04body");
/// # }
/// ```
///
/// The task is the caller's in no respect: task-locals and the current `tracing` span stay behind (`.instrument(span)` on `future` takes the
/// latter along), and a cancellation token that `future` does not look at does not reach it.
///
/// # Panics
///
/// A panic of `future` goes on where the output is awaited, with the same payload; where nobody waits any more it ends the task alone. The
/// returned future panics when it is first polled outside a tokio runtime, when the runtime shuts down before `future` is done (there is no
/// output to wait for), and when it is polled again after it has yielded.
///
/// # Cancel safety
///
/// The returned future is [`CancelSafe`]. Dropped before its first poll, it has started nothing, as with any future. From then on `future`
/// runs to its end, and dropping gives up the output only, not the effects. Where the output is what counts, an item taken from a queue,
/// say, keep the returned future and poll it by `&mut`: the output waits in it.
///
/// Who calls again after a drop may meet the first call, still at work. What both use wants a lock.
///
/// # Shutdown
///
/// A runtime that shuts down drops this task at its next `.await`, as it does with every task. What has to be done by then is to be
/// awaited before: keep the returned future, or have [`Shutdown::track`](crate::Shutdown::track) count `future`.
pub fn uncancelled<F>(future: F) -> Uncancelled<F::Output>
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    Uncancelled { future: Mutex::new(Some(Box::pin(future))), task: None }
}

/// The future of [`uncancelled`]. It has a name, and is `Unpin`, so that it can be kept in a field and polled by `&mut`.
///
/// ```
/// use async_hygiene::{Uncancelled, uncancelled};
///
/// struct Journal {
///     flush: Option<Uncancelled<std::io::Result<()>>>,
/// }
///
/// impl Journal {
///     /// May be dropped and called again: there is one flush, and it is not interrupted.
///     async fn flushed(&mut self) -> std::io::Result<()> {
///         let flush = self.flush.get_or_insert_with(|| uncancelled(async { Ok(()) }));
///         let outcome = flush.await;
///         self.flush = None;
///         outcome
///     }
/// }
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// # Journal { flush: None }.flushed().await.unwrap();
/// # }
/// ```
#[must_use = "nothing starts before this is awaited"]
pub struct Uncancelled<T> {
    /// There until it is started. Nobody locks this: it is for `Sync`, which the struct around may want.
    future: Mutex<Option<Pin<Box<dyn Future<Output = T> + Send>>>>,
    task: Option<JoinHandle<T>>,
}

impl<T> CancelSafe for Uncancelled<T> {}

impl<T: Send + 'static> Future for Uncancelled<T> {
    type Output = T;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<T> {
        let Self { future, task } = &mut *self;
        let task = task.get_or_insert_with(|| {
            let runtime = Handle::current(); // panics outside one, and leaves the future where it is
            let future = future.get_mut().unwrap_or_else(PoisonError::into_inner);
            runtime.spawn(future.take().expect("it is started once"))
        });
        match ready!(Pin::new(task).poll(cx)) {
            Ok(output) => Poll::Ready(output),
            Err(error) => failed(error),
        }
    }
}

impl<T> fmt::Debug for Uncancelled<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = match &self.task {
            None => "not started",
            Some(task) if task.is_finished() => "done",
            Some(_) => "running",
        };
        f.debug_tuple("Uncancelled").field(&format_args!("{state}")).finish()
    }
}

#[cold]
fn failed(error: JoinError) -> ! {
    match error.try_into_panic() {
        Ok(payload) => panic::resume_unwind(payload),
        Err(_) => panic!("uncancelled work was not done: the runtime is shutting down"),
    }
}

#[cfg(test)]
mod tests;
