//! Stopped at any point: what is delivered and what is left are together what was produced, each once.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;

use async_hygiene::testing::{CancelEverywhere, cancel_everywhere};
use pipeline::{Job, Left, Limits, Parked, Pipeline, Stopped};
use tokio::io::{AsyncReadExt, AsyncWrite, DuplexStream, duplex};
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinHandle;
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

const JOBS: u64 = 7;
const LIMITS: Limits = Limits { workers: 3, queue: 2 };

/// Some jobs take longer than others, so that they overtake each other.
async fn work(job: &Job) -> String {
    sleep(Duration::from_millis(1 + job.number * 5 % 4)).await;
    sleep(Duration::from_millis(1)).await;
    job.text.to_uppercase()
}

fn source(from: u64) -> impl Iterator<Item = Job> {
    (from..JOBS).map(|number| Job { number, text: format!("job {number}") })
}

/// What goes into the returned stream arrives in the returned task, a few bytes at a time, and slower than the workers work: the queues fill.
fn destination() -> (DuplexStream, JoinHandle<String>) {
    let (to, mut from) = duplex(5);
    let arrives = tokio::spawn(async move {
        let mut text = Vec::new();
        while from.read_buf(&mut text).await.expect("bytes arrive") > 0 {
            sleep(Duration::from_millis(3)).await;
        }
        String::from_utf8(text).expect("text arrives")
    });
    (to, arrives)
}

/// Counts, by number: the whole lines in `delivered`, and what is left.
fn count(counts: &mut BTreeMap<u64, usize>, delivered: &str, left: &Left) {
    assert!(delivered.is_empty() || delivered.ends_with('\n'), "half a line: {delivered:?}");
    for line in delivered.lines() {
        let (number, text) = line.split_once(' ').expect("a number and a text");
        assert_eq!(text, format!("JOB {number}"));
        *counts.entry(number.parse().expect("a number")).or_default() += 1;
    }
    for number in left.jobs.iter().map(|job| job.number).chain(left.done.iter().map(|done| done.number)) {
        *counts.entry(number).or_default() += 1;
    }
}

/// Each of the first `produced` jobs once.
fn each_once(produced: u64) -> BTreeMap<u64, usize> {
    (0..produced).map(|number| (number, 1)).collect()
}

/// What the journal keeps.
fn journaled(left: &Left) -> Left {
    Left::from_text(&left.to_text()).expect("it can be read again")
}

/// A runtime in which time passes when nothing else can be done.
fn paused() -> Runtime {
    Builder::new_current_thread().enable_time().start_paused(true).build().expect("a runtime")
}

async fn parked<S, W, D>(pipeline: Pipeline<S, W, D>) -> Parked<D>
where
    S: Iterator<Item = Job>,
    W: AsyncFn(&Job) -> String,
    D: AsyncWrite + Unpin,
{
    let parked = pipeline.park().await;
    assert!(parked.line_ended.is_ok());
    parked
}

/// Polls `future` and calls `then` after so many polls, if it is not done by then.
async fn after_polls<F: Future>(polls: usize, future: F, then: impl Fn()) -> F::Output {
    let mut future = pin!(future);
    let mut polled = 0;
    std::future::poll_fn(|cx| {
        let poll = future.as_mut().poll(cx);
        polled += 1;
        if poll.is_pending() && polled == polls {
            then();
        }
        poll
    })
    .await
}

/// Runs until the token is cancelled after `polls` polls. What has arrived, what is left, and whether it was stopped.
async fn stopped_after(polls: usize, left: Left) -> (String, Left, bool) {
    let (to, arrives) = destination();
    let from = left.produced;
    let mut pipeline = Pipeline::new(left, source(from), work, to, LIMITS);
    let token = CancellationToken::new();
    let stopped = match after_polls(polls, pipeline.run(&token), || token.cancel()).await {
        Ok(()) => false,
        Err(Stopped::Cancelled(_)) => true,
        Err(other) => panic!("{other}"),
    };
    let parked = parked(pipeline).await;
    drop(parked.destination);
    (arrives.await.expect("no panic"), parked.left, stopped)
}

/// The token is cancelled after the first poll, the second, and so on until the end comes first. The rest is done from the journal.
#[test]
fn a_token_may_be_cancelled_after_any_poll() {
    let mut polls = 1;
    loop {
        let stopped = paused().block_on(async {
            let (delivered, left, stopped) = stopped_after(polls, Left::default()).await;
            let mut counts = BTreeMap::new();
            count(&mut counts, &delivered, &left);
            assert_eq!(counts, each_once(left.produced), "after {polls} polls");

            let (rest, nothing, stopped_again) = stopped_after(usize::MAX, journaled(&left)).await;
            assert_eq!(nothing, Left { produced: JOBS, ..Left::default() });
            assert!(!stopped_again);
            let mut counts = BTreeMap::new();
            count(&mut counts, &(delivered + &rest), &nothing);
            assert_eq!(counts, each_once(JOBS), "after {polls} polls, and to the end");
            stopped
        });
        if !stopped {
            break;
        }
        polls += 1;
    }
    assert!(polls > 20, "there were {polls} polls only");
}

/// It is stopped again and again, each time a little later, and goes on from the journal each time.
#[test]
fn it_gets_to_the_end_however_often_it_is_stopped() {
    for step in 1..10 {
        paused().block_on(async {
            let (mut all, mut left, mut polls) = (String::new(), Left::default(), step);
            loop {
                let (delivered, now_left, stopped) = stopped_after(polls, journaled(&left)).await;
                all += &delivered;
                left = now_left;
                if !stopped {
                    break;
                }
                polls += step;
            }
            let mut counts = BTreeMap::new();
            count(&mut counts, &all, &left);
            assert_eq!(counts, each_once(JOBS), "in steps of {step}");
        });
    }
}

type Any = Pipeline<Box<dyn Iterator<Item = Job>>, fn(&Job) -> Work<'_>, DuplexStream>;
type Work<'a> = Pin<Box<dyn Future<Output = String> + 'a>>;

fn any(to: DuplexStream) -> Any {
    let boxed: fn(&Job) -> Work<'_> = |job| Box::pin(work(job));
    Pipeline::new(Left::default(), Box::new(source(0)), boxed, to, LIMITS)
}

/// The future is dropped, with no word to anybody, at each of its suspensions; then the pipeline is parked.
#[test]
fn the_future_may_be_dropped_anywhere_and_the_rest_is_handed_back() {
    cancel_everywhere(
        async || {
            let (to, arrives) = destination();
            (any(to), arrives)
        },
        async |(pipeline, _)| pipeline.run(&CancellationToken::new()).await.is_ok(),
        async |(pipeline, arrives), output| {
            let parked = parked(pipeline).await;
            drop(parked.destination);
            let mut counts = BTreeMap::new();
            count(&mut counts, &arrives.await.expect("no panic"), &parked.left);
            assert_eq!(counts, each_once(parked.left.produced));
            assert!(output.is_none() || parked.left == Left { produced: JOBS, ..Left::default() });
        },
    );
}

/// The same, and then it is run again.
#[test]
fn the_future_may_be_dropped_anywhere_and_made_anew() {
    let report = CancelEverywhere::new().run(
        async || {
            let (to, arrives) = destination();
            (any(to), arrives)
        },
        async |(pipeline, _)| pipeline.run(&CancellationToken::new()).await.is_ok(),
        async |(mut pipeline, arrives), _| {
            pipeline.run(&CancellationToken::new()).await.expect("nothing stops it");
            let parked = parked(pipeline).await;
            drop(parked.destination);
            let mut counts = BTreeMap::new();
            count(&mut counts, &arrives.await.expect("no panic"), &parked.left);
            assert_eq!(counts, each_once(JOBS));
        },
    );
    report.assert_safe();
    assert!(report.suspensions > 20, "there were {} suspensions only", report.suspensions);
}

/// Takes so many bytes, and then fails.
struct Full {
    room: usize,
    taken: Vec<u8>,
}

impl AsyncWrite for Full {
    fn poll_write(mut self: Pin<&mut Self>, _: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let some = bytes.len().min(self.room);
        if some == 0 {
            return Poll::Ready(Err(io::ErrorKind::StorageFull.into()));
        }
        self.room -= some;
        self.taken.extend(&bytes[..some]);
        Poll::Ready(Ok(some))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }
}

#[test]
fn a_destination_that_fails_stops_all_and_what_it_did_not_take_is_handed_back() {
    for room in 0..50 {
        paused().block_on(async {
            let full = Full { room, taken: Vec::new() };
            let mut pipeline = Pipeline::new(Left::default(), source(0), work, full, LIMITS);
            let stopped = pipeline.run(&CancellationToken::new()).await.expect_err("it has no room for all");
            assert!(matches!(stopped, Stopped::Destination(_)), "{stopped}");
            let parked = pipeline.park().await;
            let text = String::from_utf8(parked.destination.taken).expect("text");
            let whole = text.rfind('\n').map_or(0, |end| end + 1);
            assert_eq!(parked.line_ended.is_ok(), whole == text.len());
            let mut counts = BTreeMap::new();
            count(&mut counts, &text[..whole], &parked.left);
            assert_eq!(counts, each_once(parked.left.produced), "with room for {room}");
        });
    }
}

#[test]
fn the_journal_outlives_the_process() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("journal");
    let _there_or_not = std::fs::remove_file(&path);
    assert_eq!(Left::load(&path).expect("there is none"), Left::default());
    paused().block_on(async {
        let (_, left, stopped) = stopped_after(5, Left::default()).await;
        assert!(stopped && left.produced > 0);
        left.clone().save(path.clone()).await.expect("it is written");
        assert_eq!(Left::load(&path).expect("it is there"), left);
    });
}
