//! Work for the blocking pool.

mod lend;

use std::panic;
use std::sync::LazyLock;
use std::thread;

use tokio::sync::Semaphore;
use tokio::task::{self, JoinError};

pub use lend::Lend;

/// Runs `work` on tokio's blocking pool and waits for its value; the worker serves other tasks meanwhile.
///
/// This is what [`#[offload]`](macro@crate::offload) emits, and the form to use where an attribute cannot stand. For work that computes
/// rather than waits, see [`offload_cpu`].
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let bytes = vec![1_u8; 1 << 20];
/// let sum = async_hygiene::offload(move || bytes.iter().map(|b| u64::from(*b)).sum::<u64>()).await;
/// assert_eq!(sum, 1 << 20);
/// # }
/// ```
///
/// # Panics
///
/// A panic of `work` goes on here, with the same payload. Panics too when polled outside a tokio runtime, and when the runtime shuts
/// down before `work` has started: then there is no value to wait for.
///
/// # Cancel safety
///
/// Nothing happens before the first poll. From then on `work` runs to its end, whether or not somebody waits: a thread cannot be
/// stopped from outside. Dropping the future gives up the value only, not the effects.
pub async fn offload<F, T>(work: F) -> T
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    match task::spawn_blocking(work).await {
        Ok(value) => value,
        Err(error) => failed(error),
    }
}

/// As [`offload`], for work that keeps a core busy: of all such work of the process no more runs at once than there are cores.
///
/// Tokio's blocking pool grows to hundreds of threads, which is right for threads that wait and wrong for threads that compute. Who
/// comes first is served first. The number of cores is [`available_parallelism`](std::thread::available_parallelism) at the first call.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let sorted = async_hygiene::offload_cpu(|| {
///     let mut numbers: Vec<u32> = (0..1000).rev().collect();
///     numbers.sort_unstable();
///     numbers
/// })
/// .await;
/// assert_eq!(sorted[0], 0);
/// # }
/// ```
///
/// # Deadlocks
///
/// Work that blocks on other work of this kind (by `Handle::block_on`, say) holds a core while it waits for one. With enough of it nobody
/// gets any further.
///
/// # Panics
///
/// As [`offload`].
///
/// # Cancel safety
///
/// Dropped while it waits for its turn, it loses its place in the queue, and nothing runs. Dropped later, `work` runs to its end all the
/// same, and its core counts as taken until then: dropping the future neither loses the permit nor gives it back too early.
pub async fn offload_cpu<F, T>(work: F) -> T
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    static CORES: LazyLock<Semaphore> =
        LazyLock::new(|| Semaphore::new(thread::available_parallelism().map_or(1, usize::from)));
    bounded(&CORES, work).await
}

async fn bounded<F, T>(cores: &'static Semaphore, work: F) -> T
where
    F: FnOnce() -> T + Send + 'static,
    T: Send + 'static,
{
    let permit = cores.acquire().await.expect("nobody closes this semaphore");
    offload(move || {
        let _until_the_work_ends = permit;
        work()
    })
    .await
}

#[cold]
fn failed(error: JoinError) -> ! {
    match error.try_into_panic() {
        Ok(payload) => panic::resume_unwind(payload),
        Err(_) => panic!("offloaded work did not start: the runtime is shutting down"),
    }
}

#[cfg(test)]
mod tests;
