//! The ways to write the same call.

use std::hint::black_box;
use std::pin::pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::time::Duration;

use async_hygiene::{Cancelled, Interrupted, Limiter, TimedOut, bounded, cancellable, scope, timeout};
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;
use tokio::task::{JoinSet, yield_now};
use tokio_util::sync::CancellationToken;
use tower::limit::ConcurrencyLimit;
use tower::{Service, ServiceExt, service_fn};

use crate::bodies::{ready, ten, ten_selects, waits, waits_droppable};

/// A way to write it.
pub struct Form {
    pub group: &'static str,
    pub text: &'static str,
    /// What it is compared with, by its place.
    pub base: usize,
    pub run: fn(&Bench, usize),
}

/// What the calls need.
pub struct Bench {
    pub runtime: Runtime,
    token: CancellationToken,
    limiter: Limiter,
    woken: Arc<Woken>,
    waker: Waker,
}

#[derive(Default)]
struct Woken(AtomicBool);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.wake_by_ref();
    }

    fn wake_by_ref(self: &Arc<Self>) {
        self.0.store(true, Ordering::Release);
    }
}

impl Bench {
    pub fn new() -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build();
        let woken = Arc::<Woken>::default();
        Self {
            runtime: runtime.expect("a runtime without drivers of its own but a clock"),
            token: CancellationToken::new(),
            limiter: Limiter::new(8),
            waker: woken.clone().into(),
            woken,
        }
    }

    /// Drives a future the shortest way: what a runtime does round it is not measured.
    #[inline(always)]
    fn drive(&self, future: impl Future) {
        let _entered = self.runtime.enter();
        let mut future = pin!(future);
        let mut context = Context::from_waker(&self.waker);
        while let Poll::Pending = future.as_mut().poll(&mut context) {
            assert!(self.woken.0.swap(false, Ordering::Acquire), "nobody waits for long");
        }
    }
}

ten! {
    fn bare(n) { ready }
    #[cancellable]
    fn by_reference(n, token: &CancellationToken) { ready }
    #[cancellable]
    fn by_value(n, token: CancellationToken) { ready }
    #[cancellable]
    fn ambient(n) { ready }
    #[cancellable(race)]
    fn racing(n, token: &CancellationToken) { ready }

    fn bare_waiting(n) { waits }
    #[cancellable]
    fn by_reference_waiting(n, token: &CancellationToken) { waits }
    #[cancellable]
    fn by_value_waiting(n, token: CancellationToken) { waits }
    #[cancellable]
    fn ambient_waiting(n) { waits }

    fn bare_droppable(n) { waits_droppable }
    #[cancellable]
    fn by_reference_droppable(n, token: &CancellationToken) { waits_droppable }
    #[cancellable]
    fn by_value_droppable(n, token: CancellationToken) { waits_droppable }
    #[cancellable]
    fn ambient_droppable(n) { waits_droppable }

    #[timeout("1h")]
    fn timed(n) { ready }
    #[timeout("1h", graceful)]
    fn graceful(n) { ready }
    #[timeout("1h")]
    fn timed_waiting(n) { waits_droppable }
    #[timeout("1h", graceful)]
    fn graceful_waiting(n) { waits_droppable }

    #[bounded(8)]
    fn bounded_waits(n) { ready }
    #[bounded(8, reject)]
    fn bounded_rejects(n) { ready }
    #[bounded(8, queue = 8)]
    fn bounded_queues(n) { ready }
    #[bounded(per = limiter)]
    fn bounded_per(n, limiter: &Limiter) { ready }

    #[cancellable]
    #[timeout("1h")]
    #[bounded(8, reject)]
    fn everything(n, token: &CancellationToken) { ready }
    #[cancellable]
    #[timeout("1h")]
    #[bounded(8, reject)]
    fn everything_waiting(n, token: &CancellationToken) { waits_droppable }
}

ten_selects! {
    fn selecting { ready }
    fn selecting_waiting { waits }
    fn selecting_droppable { waits_droppable }
}

macro_rules! around {
    ($($bare:ident: $run_until:ident, $timeout:ident, $semaphore:ident, $all:ident;)+) => {$(
        async fn $run_until(n: u64, token: &CancellationToken) -> Result<u64, Interrupted> {
            token.run_until_cancelled($bare(n)).await.unwrap_or(Err(Cancelled::new("by hand").into()))
        }

        async fn $timeout(n: u64) -> Result<u64, Interrupted> {
            match tokio::time::timeout(HOUR, $bare(n)).await {
                Ok(output) => output,
                Err(_) => Err(TimedOut::new("by hand", HOUR).into()),
            }
        }

        async fn $semaphore(n: u64) -> Result<u64, Interrupted> {
            static SEMAPHORE: Semaphore = Semaphore::const_new(8);
            let _permit = SEMAPHORE.acquire().await.expect("nobody closes it");
            $bare(n).await
        }

        async fn $all(n: u64, token: &CancellationToken) -> Result<u64, Interrupted> {
            let timed = tokio::time::timeout(HOUR, $semaphore(n));
            match token.run_until_cancelled(timed).await {
                Some(Ok(output)) => output,
                Some(Err(_)) => Err(TimedOut::new("by hand", HOUR).into()),
                None => Err(Cancelled::new("by hand").into()),
            }
        }
    )+};
}

const HOUR: Duration = Duration::from_secs(3600);

around! {
    bare: until, timeout_by_hand, semaphore, all_by_hand;
    bare_waiting: until_waiting, _timeout_by_hand_waiting, _semaphore_waiting, _all_by_hand_waiting;
    bare_droppable: until_droppable, timeout_by_hand_droppable, _semaphore_droppable, all_by_hand_droppable;
}

async fn try_semaphore(n: u64) -> Result<u64, Interrupted> {
    static SEMAPHORE: Semaphore = Semaphore::const_new(8);
    let Ok(_permit) = SEMAPHORE.try_acquire() else {
        return Err(async_hygiene::Overloaded::new("by hand", 8, 0).into());
    };
    bare(n).await
}

/// A body that others wait for: two at once.
async fn contended(n: u64) -> Result<u64, Interrupted> {
    yield_now().await;
    Ok(black_box(n))
}

#[bounded(2)]
async fn contended_bounded(n: u64) -> Result<u64, Interrupted> {
    yield_now().await;
    Ok(black_box(n))
}

#[bounded(2, queue = 8)]
async fn contended_queued(n: u64) -> Result<u64, Interrupted> {
    yield_now().await;
    Ok(black_box(n))
}

async fn contended_semaphore(n: u64) -> Result<u64, Interrupted> {
    static SEMAPHORE: Semaphore = Semaphore::const_new(2);
    let _permit = SEMAPHORE.acquire().await.expect("nobody closes it");
    contended(n).await
}

/// Eight tasks call it.
fn by_tasks<F>(bench: &Bench, times: usize, call: impl Fn(u64) -> F + Copy + Send + 'static)
where
    F: Future<Output: Send> + Send,
{
    bench.runtime.block_on(async {
        let mut tasks = JoinSet::new();
        for _ in 0..8 {
            tasks.spawn(async move {
                for n in 0..times as u64 / 8 {
                    black_box(call(black_box(n)).await);
                }
            });
        }
        tasks.join_all().await;
    });
}

fn by_tasks_tower(bench: &Bench, times: usize) {
    bench.runtime.block_on(async {
        let service = ConcurrencyLimit::new(service_fn(contended), 2);
        let mut tasks = JoinSet::new();
        for _ in 0..8 {
            let mut service = service.clone();
            tasks.spawn(async move {
                for n in 0..times as u64 / 8 {
                    let _ = black_box(service.ready().await.unwrap().call(black_box(n)).await);
                }
            });
        }
        tasks.join_all().await;
    });
}

pub fn all() -> Vec<Form> {
    let mut forms = Vec::new();
    /// The first of a group is what the others are compared with.
    macro_rules! group {
        ($group:literal: $($text:literal => |$bench:ident, $n:ident| $call:expr;)+) => {{
            let base = forms.len();
            $(forms.push(Form { group: $group, text: $text, base, run: |bench, times| {
                bench.drive(async {
                    let $bench = bench;
                    for n in 0..times as u64 {
                        let $n = black_box(n);
                        let _ = black_box($call.await);
                    }
                });
            }});)+
        }};
    }
    /// The same, each as a whole round.
    macro_rules! rounds {
        ($group:literal: $($text:literal => $run:expr;)+) => {{
            let base = forms.len();
            $(forms.push(Form { group: $group, text: $text, base, run: $run });)+
        }};
    }
    group! { "ten ready awaits":
        "bare" => |_bench, n| bare(n);
        "bare, again: what noise makes of it" => |_bench, n| bare(n);
        "#[cancellable], by reference" => |bench, n| by_reference(n, &bench.token);
        "#[cancellable(race)], by reference" => |bench, n| racing(n, &bench.token);
        "run_until_cancelled round the whole, by hand" => |bench, n| until(n, &bench.token);
        "select! at each await, by hand" => |bench, n| selecting(n, &bench.token);
    }
    rounds! { "ten ready awaits, a scope around":
        "bare" => |bench, times| bench.drive(scope(bench.token.clone(), async {
            for n in 0..times as u64 { let _ = black_box(bare(black_box(n)).await); }
        }));
        "#[cancellable], ambient" => |bench, times| bench.drive(scope(bench.token.clone(), async {
            for n in 0..times as u64 { let _ = black_box(ambient(black_box(n)).await); }
        }));
    }
    group! { "ten ready awaits, a clone of the token each":
        "bare, the clone dropped" => |bench, n| { drop(black_box(bench.token.clone())); bare(n) };
        "#[cancellable], by value" => |bench, n| by_value(n, bench.token.clone());
    }
    group! { "ten ready awaits, a fresh child token each":
        "bare, the token dropped" => |bench, n| { drop(black_box(bench.token.child_token())); bare(n) };
        "#[cancellable], by value" => |bench, n| by_value(n, bench.token.child_token());
        "#[cancellable], by reference" => |bench, n| async { let token = bench.token.child_token(); by_reference(n, &token).await };
        "run_until_cancelled round the whole, by hand" => |bench, n| async { let token = bench.token.child_token(); until(n, &token).await };
        "select! at each await, by hand" => |bench, n| async { let token = bench.token.child_token(); selecting(n, &token).await };
    }
    group! { "ten awaits that wait once, nothing known of them":
        "bare" => |_bench, n| bare_waiting(n);
        "#[cancellable], by reference" => |bench, n| by_reference_waiting(n, &bench.token);
        "#[cancellable], by value" => |bench, n| by_value_waiting(n, bench.token.clone());
        "run_until_cancelled round the whole, by hand" => |bench, n| until_waiting(n, &bench.token);
        "select! at each await, by hand" => |bench, n| selecting_waiting(n, &bench.token);
    }
    group! { "ten awaits that wait once and may be dropped":
        "bare" => |_bench, n| bare_droppable(n);
        "#[cancellable], by reference" => |bench, n| by_reference_droppable(n, &bench.token);
        "#[cancellable], by value" => |bench, n| by_value_droppable(n, bench.token.clone());
        "run_until_cancelled round the whole, by hand" => |bench, n| until_droppable(n, &bench.token);
        "select! at each await, by hand" => |bench, n| selecting_droppable(n, &bench.token);
    }
    rounds! { "ten awaits that wait once, a scope around":
        "bare" => |bench, times| bench.drive(scope(bench.token.clone(), async {
            for n in 0..times as u64 { let _ = black_box(bare_waiting(black_box(n)).await); }
        }));
        "#[cancellable], ambient, nothing known" => |bench, times| bench.drive(scope(bench.token.clone(), async {
            for n in 0..times as u64 { let _ = black_box(ambient_waiting(black_box(n)).await); }
        }));
        "#[cancellable], ambient, may be dropped" => |bench, times| bench.drive(scope(bench.token.clone(), async {
            for n in 0..times as u64 { let _ = black_box(ambient_droppable(black_box(n)).await); }
        }));
    }
    group! { "a fresh child token each, ten awaits that may be dropped":
        "run_until_cancelled round the whole, by hand" => |bench, n| async { let token = bench.token.child_token(); until_droppable(n, &token).await };
        "#[cancellable], by reference" => |bench, n| async { let token = bench.token.child_token(); by_reference_droppable(n, &token).await };
        "#[cancellable], by value" => |bench, n| by_value_droppable(n, bench.token.child_token());
        "select! at each await, by hand" => |bench, n| async { let token = bench.token.child_token(); selecting_droppable(n, &token).await };
    }
    group! { "a timeout of an hour, ten ready awaits":
        "tokio::time::timeout, by hand" => |_bench, n| timeout_by_hand(n);
        "#[timeout(\"1h\")]" => |_bench, n| timed(n);
        "#[timeout(\"1h\", graceful)]" => |_bench, n| graceful(n);
    }
    group! { "a timeout of an hour, ten awaits that wait":
        "tokio::time::timeout, by hand" => |_bench, n| timeout_by_hand_droppable(n);
        "#[timeout(\"1h\")]" => |_bench, n| timed_waiting(n);
        "#[timeout(\"1h\", graceful)]" => |_bench, n| graceful_waiting(n);
    }
    group! { "a bound nobody waits for, ten ready awaits":
        "static Semaphore, acquire().await, by hand" => |_bench, n| semaphore(n);
        "#[bounded(8)]" => |_bench, n| bounded_waits(n);
        "#[bounded(8, queue = 8)]" => |_bench, n| bounded_queues(n);
        "#[bounded(per = limiter)]" => |bench, n| bounded_per(n, &bench.limiter);
    }
    group! { "a bound that refuses, ten ready awaits":
        "static Semaphore, try_acquire(), by hand" => |_bench, n| try_semaphore(n);
        "#[bounded(8, reject)]" => |_bench, n| bounded_rejects(n);
    }
    rounds! { "the same bound as a service, ten ready awaits":
        "tower::limit::ConcurrencyLimit" => |bench, times| {
            let mut service = ConcurrencyLimit::new(service_fn(bare), 8);
            bench.drive(async {
                for n in 0..times as u64 {
                    let _ = black_box(service.ready().await.unwrap().call(black_box(n)).await);
                }
            });
        };
        "#[bounded(8)]" => |bench, times| bench.drive(async {
            for n in 0..times as u64 { let _ = black_box(bounded_waits(black_box(n)).await); }
        });
    }
    rounds! { "two of eight tasks at once, on a runtime":
        "static Semaphore, acquire().await, by hand" => |bench, times| by_tasks(bench, times, contended_semaphore);
        "#[bounded(2)]" => |bench, times| by_tasks(bench, times, contended_bounded);
        "#[bounded(2, queue = 8)]" => |bench, times| by_tasks(bench, times, contended_queued);
        "tower::limit::ConcurrencyLimit" => by_tasks_tower;
    }
    group! { "a token, a timeout and a bound, ten ready awaits":
        "run_until_cancelled, timeout and Semaphore, by hand" => |bench, n| all_by_hand(n, &bench.token);
        "#[cancellable] #[timeout(\"1h\")] #[bounded(8, reject)]" => |bench, n| everything(n, &bench.token);
    }
    group! { "a token, a timeout and a bound, ten awaits that wait":
        "run_until_cancelled, timeout and Semaphore, by hand" => |bench, n| all_by_hand_droppable(n, &bench.token);
        "#[cancellable] #[timeout(\"1h\")] #[bounded(8, reject)]" => |bench, n| everything_waiting(n, &bench.token);
    }
    forms
}
