//! A hundred thousand calls that are cancelled, cut short, refused, dropped, aborted, or panic: each ends in one of the ways it may, and
//! afterwards nothing is left of them.

use std::alloc::{GlobalAlloc, Layout, System};
use std::panic::{self, AssertUnwindSafe, catch_unwind};
use std::pin::{Pin, pin};
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, LazyLock};
use std::task::{Context, Poll, Waker};
use std::time::{Duration, Instant};

use async_hygiene::facts::CancelSafe;
use async_hygiene::{Interrupted, Limiter, bounded, cancellable, timeout};
use tokio::task::{JoinSet, yield_now};
use tokio_util::sync::CancellationToken;

const CALLS: u64 = 100_000;
const TASKS: u64 = 100;
const SEED: u64 = 0x5e_ed0f_ca11;

/// Bytes that are allocated, of all threads.
static LIVE: AtomicI64 = AtomicI64::new(0);

struct Counting;

#[global_allocator]
static ALLOCATOR: Counting = Counting;

// SAFETY: each call is passed on to the system's allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        LIVE.fetch_add(layout.size() as i64, Ordering::Relaxed);
        // SAFETY: as the caller says.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        LIVE.fetch_sub(layout.size() as i64, Ordering::Relaxed);
        // SAFETY: as the caller says.
        unsafe { System.dealloc(at, layout) }
    }
}

/// xorshift64*.
struct Random(u64);

impl Random {
    fn of(task: u64) -> Random {
        Random((SEED ^ task.wrapping_mul(0x9e37_79b9_7f4a_7c15)) | 1)
    }

    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 32) % n
    }
}

/// What is alive in bodies.
static ALIVE: AtomicUsize = AtomicUsize::new(0);

struct Alive(Vec<u8>);

impl Alive {
    fn new() -> Alive {
        ALIVE.fetch_add(1, Ordering::Relaxed);
        Alive(vec![7; 100])
    }
}

impl Drop for Alive {
    fn drop(&mut self) {
        assert_eq!(self.0.len(), 100);
        ALIVE.fetch_sub(1, Ordering::Relaxed);
    }
}

/// Those that are in a body of the same bound: never more than it lets in.
struct Inside<'a>(&'a AtomicUsize);

impl Inside<'_> {
    fn of(count: &AtomicUsize, most: usize) -> Inside<'_> {
        let before = count.fetch_add(1, Ordering::SeqCst);
        if before >= most {
            TOO_MANY.store(true, Ordering::SeqCst);
        }
        Inside(count)
    }
}

impl Drop for Inside<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}

static TOO_MANY: AtomicBool = AtomicBool::new(false);

/// What a body does at its second await.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Then {
    Returns,
    Panics,
    Hangs,
}

struct Plan {
    yields: u64,
    then: Then,
}

type Output = Result<u64, Interrupted>;

/// May be dropped at any await.
struct Yields(u64);

impl Future for Yields {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        if self.0 == 0 {
            return Poll::Ready(());
        }
        self.0 -= 1;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

impl CancelSafe for Yields {}

/// Nothing is known of this future.
async fn kept(times: u64) {
    for _ in 0..times {
        yield_now().await;
    }
}

async fn hangs() {
    tokio::time::sleep(Duration::from_secs(3600)).await;
}

async fn body(plan: Plan, alive: Alive) -> u64 {
    kept(plan.yields).await;
    match plan.then {
        Then::Returns => alive.0.len() as u64,
        Then::Panics => panic!("on purpose"),
        Then::Hangs => {
            hangs().await;
            unreachable!("nobody waits for an hour")
        }
    }
}

static IN_REFUSING: AtomicUsize = AtomicUsize::new(0);
static IN_QUEUEING: AtomicUsize = AtomicUsize::new(0);
static IN_WAITING: AtomicUsize = AtomicUsize::new(0);
static IN_SHARED: AtomicUsize = AtomicUsize::new(0);

static SHARED: LazyLock<Limiter> = LazyLock::new(|| Limiter::named("shared", 24));

#[cancellable]
#[timeout("3ms")]
#[bounded(16, reject)]
async fn refusing(plan: Plan, token: CancellationToken) -> Output {
    let _inside = Inside::of(&IN_REFUSING, 16);
    let alive = Alive::new();
    Yields(plan.yields).await;
    Ok(body(plan, alive).await)
}

#[cancellable]
#[timeout("3ms", graceful)]
#[bounded(16, queue = 8)]
async fn queueing(plan: Plan, token: &CancellationToken) -> Output {
    let _inside = Inside::of(&IN_QUEUEING, 16);
    let alive = Alive::new();
    if plan.then == Then::Hangs {
        // Where it may be dropped: the deadline is a graceful one.
        tokio::time::sleep(Duration::from_secs(3600)).await;
    }
    Yields(plan.yields).await;
    Ok(body(plan, alive).await)
}

#[cancellable]
#[timeout("5ms")]
#[bounded(24)]
async fn waiting(plan: Plan, token: &CancellationToken) -> Output {
    let _inside = Inside::of(&IN_WAITING, 24);
    let alive = Alive::new();
    let mut done = 0;
    tokio::select! {
        () = Yields(plan.yields) => done += 1,
        () = hangs() => done += 2,
    }
    assert_eq!(done, 1);
    Ok(body(plan, alive).await)
}

#[cancellable]
#[timeout("5ms")]
#[bounded(per = SHARED)]
async fn shared(plan: Plan, token: &CancellationToken) -> Output {
    let _inside = Inside::of(&IN_SHARED, 24);
    let alive = Alive::new();
    Yields(plan.yields).await;
    let token = CancellationToken::new();
    // A call in a call, with a token that nobody cancels.
    inner(plan, alive, &token).await
}

#[cancellable]
async fn inner(plan: Plan, alive: Alive, token: &CancellationToken) -> Output {
    Yields(1).await;
    Ok(body(plan, alive).await)
}

/// In what a call ended.
#[derive(Default, Debug)]
struct Ends {
    returned: AtomicU64,
    cancelled: AtomicU64,
    timed_out: AtomicU64,
    overloaded: AtomicU64,
    panicked: AtomicU64,
    /// By who called, in the middle.
    dropped: AtomicU64,
    /// Its task, in the middle.
    aborted: AtomicU64,
}

impl Ends {
    /// Counts what a call returned.
    fn returns(&self, output: Output) {
        one(match output {
            Ok(bytes) => {
                assert_eq!(bytes, 100);
                &self.returned
            }
            Err(Interrupted::Cancelled(_)) => &self.cancelled,
            Err(Interrupted::TimedOut(_)) => &self.timed_out,
            Err(Interrupted::Overloaded(_)) => &self.overloaded,
        });
    }

    fn each(&self) -> [(&'static str, u64); 7] {
        [
            ("returned", &self.returned),
            ("cancelled", &self.cancelled),
            ("timed out", &self.timed_out),
            ("overloaded", &self.overloaded),
            ("panicked", &self.panicked),
            ("dropped", &self.dropped),
            ("aborted", &self.aborted),
        ]
        .map(|(what, count)| (what, count.load(Ordering::SeqCst)))
    }
}

fn one(count: &AtomicU64) {
    count.fetch_add(1, Ordering::SeqCst);
}

/// One call, of a function that `which` says.
async fn call(which: u64, plan: Plan, token: CancellationToken) -> Output {
    match which {
        0 => refusing(plan, token).await,
        1 => queueing(plan, &token).await,
        2 => waiting(plan, &token).await,
        _ => shared(plan, &token).await,
    }
}

async fn calls(task: u64, ends: Arc<Ends>, root: CancellationToken) {
    let mut random = Random::of(task);
    for _ in 0..CALLS / TASKS {
        let then = match random.below(100) {
            0..5 => Then::Panics,
            5 => Then::Hangs,
            _ => Then::Returns,
        };
        let plan = Plan { yields: random.below(6), then };
        let which = random.below(4);
        // One that is seen often, or one of its own.
        let own = random.below(2) == 0;
        let token = if own { root.child_token() } else { root.clone() };
        let fate = random.below(20);
        let patience = random.below(8);
        // Dropped within a task that lives on.
        if fate == 2 {
            match polled(call(which, Plan { then: Then::Returns, ..plan }, token), patience) {
                Some(output) => ends.returns(output),
                None => one(&ends.dropped),
            }
            continue;
        }
        let running = tokio::spawn(call(which, plan, token.clone()));
        match fate {
            0 if own => {
                kept(patience).await;
                token.cancel();
            }
            1 => {
                kept(patience).await;
                running.abort();
            }
            _ => {}
        }
        match running.await {
            Ok(output) => ends.returns(output),
            Err(error) if error.is_panic() => one(&ends.panicked),
            Err(error) => {
                assert!(error.is_cancelled());
                one(&ends.aborted);
            }
        }
    }
}

/// Polls a call some times, and drops it.
fn polled(call: impl Future<Output = Output>, times: u64) -> Option<Output> {
    let (mut call, mut context) = (pin!(call), Context::from_waker(Waker::noop()));
    (0..times).find_map(|_| match call.as_mut().poll(&mut context) {
        Poll::Ready(output) => Some(output),
        Poll::Pending => None,
    })
}

/// Many tasks at once.
async fn all_tasks(ends: &Arc<Ends>) {
    let root = CancellationToken::new();
    let mut tasks = JoinSet::new();
    for task in 0..TASKS {
        tasks.spawn(calls(task, ends.clone(), root.clone()));
    }
    while let Some(task) = tasks.join_next().await {
        task.unwrap();
    }
    root.cancel();
}

/// So many calls get in at once as the bound says: no permit is missing, and none is too many.
async fn permits_are_back() {
    let token = CancellationToken::new();
    let hang = || Plan { yields: u64::MAX, then: Then::Returns };
    let mut waker = Context::from_waker(Waker::noop());
    let counts: [(u64, &AtomicUsize, usize); 4] =
        [(0, &IN_REFUSING, 16), (1, &IN_QUEUEING, 16), (2, &IN_WAITING, 24), (3, &IN_SHARED, 24)];
    for (which, inside, bound) in counts {
        assert_eq!(inside.load(Ordering::SeqCst), 0);
        let mut calls: Vec<_> = (0..bound + 1).map(|_| Box::pin(call(which, hang(), token.clone()))).collect();
        for call in &mut calls {
            let _ = call.as_mut().poll(&mut waker);
        }
        assert_eq!(inside.load(Ordering::SeqCst), bound, "function {which}");
        drop(calls);
        assert_eq!(inside.load(Ordering::SeqCst), 0);
    }
    assert_eq!((SHARED.running(), SHARED.waiting()), (0, 0));
    let permits: Vec<_> = (0..SHARED.limit()).map(|_| SHARED.try_acquire().unwrap()).collect();
    assert!(SHARED.try_acquire().is_none());
    drop(permits);
    assert_eq!((SHARED.running(), SHARED.waiting()), (0, 0));
}

#[test]
fn nothing_is_left_of_a_hundred_thousand_calls() {
    println!("seed {SEED:#x}");
    // Panics are expected, and would be printed thousands of times.
    let usual = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if info.payload().downcast_ref::<&str>() != Some(&"on purpose") {
            usual(info);
        }
    }));
    let start = Instant::now();
    let ends = Arc::<Ends>::default();
    let before_all = LIVE.load(Ordering::SeqCst);
    {
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_time().build().unwrap();
        runtime.block_on(async {
            tokio::spawn(async move { permits_are_back().await }).await.unwrap();
            all_tasks(&ends).await;
            // Tasks that were aborted may be on their way.
            while tokio::runtime::Handle::current().metrics().num_alive_tasks() > 0 {
                tokio::time::sleep(Duration::from_millis(1)).await;
            }
            assert_eq!(ALIVE.load(Ordering::SeqCst), 0);
            tokio::spawn(async move { permits_are_back().await }).await.unwrap();
        });
    }
    // A runtime that is gone has taken its threads along, and their caches.
    let left = LIVE.load(Ordering::SeqCst) - before_all;
    println!("{:?} in {:?}, {left} bytes are left", ends.each(), start.elapsed());
    assert!(!TOO_MANY.load(Ordering::SeqCst), "more than a bound ran at once");
    assert_eq!(ends.each().iter().map(|(_, count)| count).sum::<u64>(), CALLS / TASKS * TASKS);
    for (what, count) in ends.each() {
        assert!(count >= 100, "{what}: {count}");
    }
    // What is left: the limiters of the functions, the hook and what this thread remembers, at most a few tokens. One byte a call would be
    // more.
    assert!(left < 50_000, "{left} bytes");
    // On this thread, after all that, a call is as any other.
    let mut call = pin!(inner(Plan { yields: 0, then: Then::Panics }, Alive::new(), &NEVER));
    let caught = catch_unwind(AssertUnwindSafe(|| {
        let mut waker = Context::from_waker(Waker::noop());
        while call.as_mut().poll(&mut waker).is_pending() {}
    }));
    assert!(caught.is_err());
}

static NEVER: LazyLock<CancellationToken> = LazyLock::new(CancellationToken::new);
