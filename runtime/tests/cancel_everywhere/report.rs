//! What the report says, how far the runs go, and what is a mistake in the test.

use std::future::pending;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::time::{Duration, Instant};

use async_hygiene::testing::{CancelEverywhere, cancel_everywhere};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::{Notify, mpsc};
use tokio::task::yield_now;
use tokio::time::{Sleep, interval, sleep};

use crate::{broken_at, ms, source};

/// A queue that is full of `n` numbers.
async fn full(n: u32) -> mpsc::Receiver<u32> {
    let (to, from) = mpsc::channel(n as usize);
    for number in 0..n {
        to.try_send(number).unwrap();
    }
    from
}

async fn sum(numbers: &mut mpsc::Receiver<u32>) -> u32 {
    let mut sum = 0;
    while let Some(number) = numbers.recv().await {
        sum += number;
    }
    sum
}

#[test]
fn every_operation_of_tokios_suspends_once() {
    let limits = CancelEverywhere::new();
    let forced = limits.run(async || full(3).await, sum, async |_, _| ());
    assert_eq!((forced.suspensions, forced.drops), (4, 9)); // three numbers and the end
    let real = limits.only_real_waits().run(async || full(3).await, sum, async |_, _| ());
    assert_eq!((real.suspensions, real.drops), (0, 1));
}

#[test]
fn the_report_in_words() {
    async fn half(done: &mut u32) {
        *done += 1;
        sleep(ms(1)).await;
        *done += 1;
    }
    let at = line!() - 3;
    let report = CancelEverywhere::new().only_real_waits().run(
        async || 0,
        half,
        async |done, _| match done {
            0 | 2 => Ok(()),
            _ => Err("half done,\nand left so"),
        },
    );
    let file = file!();
    let expected = format!(
        "the future is not cancel safe: after 2 of 3 drops the check fails

dropped at suspension 1
  at {file}:{at}:22 in `cancel_everywhere::report::the_report_in_words::half`
  why: half done,
       and left so

dropped at suspension 1, woken, in place of poll 2
  at {file}:{at}:22 in `cancel_everywhere::report::the_report_in_words::half`
  why: half done,
       and left so"
    );
    assert_eq!(report.to_string(), expected);
    let panic = catch_unwind(|| report.assert_safe()).unwrap_err();
    assert_eq!(*panic.downcast::<String>().unwrap(), expected);

    let safe = CancelEverywhere::new().run(async || 0, half, async |_, _| ());
    assert_eq!(safe.to_string(), "the future may be dropped anywhere: 5 drops at 2 suspensions, and the check holds");
}

/// The example of the module, and the text that its docs and README.md show.
#[test]
fn the_report_in_the_docs() {
    async fn frame(from: &mut DuplexStream) -> std::io::Result<[u8; 4]> {
        let mut frame = [0; 4];
        from.read_exact(&mut frame).await?;
        Ok(frame)
    }
    let line = line!() - 3;
    let report = CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(b"onesTWOS").await });
            from
        },
        frame,
        async |mut from, output| {
            let frame = if let Some(frame) = output { frame } else { frame(&mut from).await };
            assert_eq!(frame.unwrap(), *b"ones");
        },
    );
    let at = format!("{}:{line}:37 in `cancel_everywhere::report::the_report_in_the_docs::frame`", file!());
    let text = report.to_string();
    assert!(text.contains(&at), "{text}");
    let text = text.replace(&at, "src/frames.rs:6:33 in `frames::frame`");

    let docs = include_str!("../../src/testing/mod.rs").lines().map_while(|line| line.strip_prefix("//!"));
    let shown = docs.skip_while(|line| *line != " ```text").skip(1).take_while(|line| *line != " ```");
    let shown: Vec<_> = shown.map(|line| line.strip_prefix(' ').unwrap_or(line)).collect();
    let first: Vec<_> = text.lines().take(shown.len()).collect();
    assert_eq!(first, shown);
    assert!(include_str!("../../../README.md").contains(&shown.join("\n")));
}

#[test]
fn a_panic_of_the_check_is_a_finding() {
    let report = CancelEverywhere::new().run(
        async || (),
        async |_| yield_now().await,
        async |_, output| {
            assert!(output.is_some(), "it was dropped");
        },
    );
    let why: Vec<_> =
        report.broken.iter().map(|broken| (broken.suspension, broken.woken, broken.why.as_str())).collect();
    assert_eq!(why, [(0, true, "it was dropped"), (1, false, "it was dropped"), (1, true, "it was dropped")]);
}

#[test]
fn a_check_that_waits_for_what_is_lost() {
    let report = CancelEverywhere::new().run(
        async || {
            let mut numbers = full(1).await;
            let (to, from) = mpsc::channel::<u32>(1);
            std::mem::forget(to); // nobody hangs up
            numbers.close();
            (numbers, from)
        },
        async |(numbers, _)| {
            let number = numbers.recv().await;
            yield_now().await;
            number
        },
        async |(mut numbers, mut others), number| {
            if number.is_none() && numbers.try_recv().is_err() {
                others.recv().await;
            }
        },
    );
    assert_eq!(broken_at(&report), ["yield_now().await;"]);
    let why = &report.broken[0].why;
    assert!(why.starts_with("the check waits, and nothing wakes it\n  at runtime/tests/"), "{why}");
}

#[test]
fn a_check_that_asks_for_ever() {
    let report = CancelEverywhere::new().only_real_waits().run(
        async || full(1).await,
        async |numbers| numbers.recv().await,
        async |_, number| {
            if number.is_none() {
                loop {
                    yield_now().await;
                }
            }
        },
    );
    let [broken] = &*report.broken else { panic!("{report}") };
    assert!(broken.why.starts_with("the check is not done after 10000 suspensions\n  at runtime/tests/"), "{report}");
}

#[test]
fn several_awaits_at_once_are_all_named() {
    async fn left(queue: &mut mpsc::Receiver<u32>) {
        queue.recv().await;
    }
    async fn right() {
        sleep(ms(1)).await;
    }
    let report = CancelEverywhere::new().only_real_waits().run(
        async || mpsc::channel(1),
        async |(to, queue)| {
            tokio::join!(left(queue), right(), async {
                sleep(ms(2)).await;
                to.send(1).await
            })
        },
        async |_, output| output.map(drop).ok_or("dropped"),
    );
    let lines: Vec<Vec<_>> =
        report.broken.iter().map(|broken| broken.at.iter().map(|at| source(&at.place)).collect()).collect();
    let (left, right, inline) = ("queue.recv().await;", "sleep(ms(1)).await;", "sleep(ms(2)).await;");
    assert_eq!(lines[1], [inline, right, left]);
    assert!(lines.last().unwrap().iter().any(|line| line == left), "{report}");
}

trait Step {
    fn step(&self) -> Pin<Box<dyn Future<Output = ()> + '_>>;
}

struct Deep<T>(T);

impl<T: Copy> Deep<T> {
    async fn generic<const N: usize>(&self, _: impl Fn(T)) {
        yield_now().await;
    }
}

impl<T: Copy> Step for Deep<T> {
    fn step(&self) -> Pin<Box<dyn Future<Output = ()> + '_>> {
        Box::pin(async move { self.generic::<3>(|_| ()).await })
    }
}

#[test]
fn lines_behind_traits_generics_and_boxes() {
    let report = CancelEverywhere::new().run(
        async || Box::new(Deep(1)) as Box<dyn Step>,
        async |step| {
            let future = async { step.step().await };
            Box::pin(tokio::time::timeout(ms(9), future)).await
        },
        async |_, output| output.map(drop).ok_or("dropped"),
    );
    let at = &report.broken.last().unwrap().at[0];
    let lines: Vec<_> = [&at.place].into_iter().chain(&at.from).map(source).collect();
    assert_eq!(
        lines,
        [
            "yield_now().await;",
            "Box::pin(async move { self.generic::<3>(|_| ()).await })",
            "let future = async { step.step().await };",
            "Box::pin(tokio::time::timeout(ms(9), future)).await"
        ]
    );
    let function = at.place.function.as_deref().unwrap();
    assert!(function.contains("Deep<") && function.ends_with(">::generic"), "{function}");
}

#[test]
fn what_is_not_async_is_called_in_the_runtime_too() {
    fn nap(_: &mut ()) -> Sleep {
        sleep(ms(1)) // panics outside
    }
    let report = CancelEverywhere::new().run(
        || async { sleep(ms(1)).await },
        nap,
        |_, output: Option<()>| std::future::ready(output.ok_or("dropped")),
    );
    // The future is tokio's own, and so is the line.
    let at = &report.broken.last().unwrap().at[0].place;
    assert!(at.function.as_ref().unwrap().contains("time::sleep::Sleep"), "{at}");
}

#[test]
fn the_same_each_time() {
    let run = || {
        CancelEverywhere::new().run(
            async || full(5).await,
            sum,
            async |mut numbers, output| {
                let rest = sum(&mut numbers).await;
                crate::same(output.unwrap_or(0) + rest, 10)
            },
        )
    };
    assert_eq!(run(), run());
}

#[test]
fn hours_take_no_time() {
    const LONG: Duration = Duration::from_secs(50 * 60);
    let started = Instant::now();
    cancel_everywhere(
        async || tokio::time::Instant::now(),
        async |_| sleep(LONG).await,
        async |start, output| assert!(output.is_none() || start.elapsed() >= LONG),
    );
    assert!(started.elapsed() < LONG / 50);
}

#[test]
fn dropped_when_woken_is_dropped_after_the_event() {
    let report = CancelEverywhere::new().only_real_waits().run(
        async || tokio::time::Instant::now(),
        async |_| sleep(ms(5)).await,
        async |start, _| Err::<(), _>(start.elapsed().as_millis()).or_else(|at| if at == 5 { Ok(()) } else { Err(at) }),
    );
    let broken: Vec<_> = report.broken.iter().map(|broken| (broken.suspension, broken.woken)).collect();
    assert_eq!(broken, [(0, true), (1, false)]);
}

#[test]
fn no_task_runs_between_drop_and_check() {
    cancel_everywhere(
        async || {
            let (to, from) = mpsc::channel(1);
            tokio::spawn(async move { to.send(1).await });
            from
        },
        async |_| (),
        async |mut from, _| assert!(from.try_recv().is_err()),
    );
}

/// The message of the panic when the test itself is at fault.
fn fault(test: impl FnOnce()) -> String {
    let panic = catch_unwind(AssertUnwindSafe(test)).expect_err("it panics");
    match panic.downcast::<String>() {
        Ok(text) => *text,
        Err(panic) => panic.downcast::<&str>().expect("a text").to_string(),
    }
}

#[test]
fn a_future_that_never_ends_is_a_fault_unless_it_is_expected() {
    async fn ticks(seen: &mut u32) {
        let mut ticks = interval(ms(1));
        loop {
            ticks.tick().await;
            *seen += 1;
        }
    }
    let text = fault(|| cancel_everywhere(async || 0, ticks, async |_, _| ()));
    assert!(text.starts_with("the future is not done after 1000 suspensions\n  at runtime/tests/"), "{text}");
    assert!(text.ends_with("if it never ends, say how far to go: `CancelEverywhere::new().up_to(..)`"), "{text}");

    let report = CancelEverywhere::new().up_to(3).run(async || 0, ticks, async |_, _| ());
    assert_eq!((report.suspensions, report.drops), (3, 6));
}

#[test]
fn a_future_that_nothing_wakes() {
    async fn lost_wakeup(notify: &mut Notify) {
        notify.notify_waiters(); // nobody waits yet
        notify.notified().await;
    }
    let text = fault(|| cancel_everywhere(async || Notify::new(), lost_wakeup, async |_, _| ()));
    assert!(text.starts_with("the future waits, and nothing wakes it\n  at runtime/tests/"), "{text}");

    let report = CancelEverywhere::new().up_to(9).run(async || Notify::new(), lost_wakeup, async |_, _| ());
    assert!(report.suspensions < 9);

    let text = fault(|| cancel_everywhere(async || pending::<()>().await, async |_| (), async |_, _| ()));
    assert!(text.starts_with("the setup waits, and nothing wakes it\n  at an unknown line: nothing took"), "{text}");
}

#[test]
fn time_is_limited_where_tasks_go_on_for_ever() {
    let limits = CancelEverywhere::new().time_limit(ms(50));
    let text = fault(|| {
        let report = limits.run(
            async || {
                tokio::spawn(async {
                    let mut ticks = interval(ms(1));
                    loop {
                        ticks.tick().await;
                    }
                });
            },
            async |_| sleep(ms(60)).await,
            async |_, _| (),
        );
        drop(report);
    });
    assert!(text.starts_with("the future waits, and nothing wakes it\n  at runtime/tests/"), "{text}");
}

#[tokio::test]
async fn inside_a_runtime_it_says_so() {
    let text = fault(|| cancel_everywhere(async || (), async |_| (), async |_, _| ()));
    assert_eq!(text, "cancel_everywhere has runtimes of its own: call it in a plain `#[test]`");
}
