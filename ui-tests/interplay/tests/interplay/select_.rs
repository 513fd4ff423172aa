//! `select!` in `select!`, of tokio and of futures, in what a branch waits for and in what it does afterwards.

use std::ops::ControlFlow;
use std::time::Duration;

use async_hygiene::{Interrupted, bounded, cancel_safe, cancellable, hygiene, scope, timeout};
use futures::stream::FuturesUnordered;
use futures::{FutureExt, StreamExt, pin_mut};
use tokio::sync::mpsc::{Receiver, channel};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

/// The plain twin, and the annotated ones, from one text.
macro_rules! twins {
    ($($name:ident: $(#[$attr:meta])*;)*) => {$(
        $(#[$attr])*
        async fn $name(numbers: &mut Receiver<u32>, words: &mut Receiver<String>, log: &mut Vec<String>) -> Result<u32, Interrupted> {
            let mut sum = 0;
            let stop = sleep(Duration::from_millis(40));
            tokio::pin!(stop);
            let label = 'turns: loop {
                tokio::select! {
                    biased;
                    () = &mut stop => break 'turns "stopped",
                    // In the future of a branch.
                    got = async {
                        tokio::select! {
                            Some(number) = numbers.recv() => ControlFlow::Continue(number),
                            else => ControlFlow::Break(()),
                        }
                    }, if sum < 100 => {
                        let ControlFlow::Continue(number) = got else { break 'turns "closed" };
                        sum += number;
                        // In a handler, with the other `select!`.
                        let word = words.recv().fuse();
                        let mut late = Box::pin(sleep(Duration::from_millis(3)).fuse());
                        pin_mut!(word);
                        loop {
                            futures::select_biased! {
                                word = word => match word {
                                    Some(word) => {
                                        log.push(word);
                                        break;
                                    }
                                    None => continue,
                                },
                                () = late => {
                                    let mut pauses: FuturesUnordered<_> =
                                        (1..3).map(|n| sleep(Duration::from_millis(n)).map(move |()| n)).collect();
                                    let mut last = 0;
                                    loop {
                                        // And in that one's handler, tokio's again.
                                        tokio::select! {
                                            Some(n) = pauses.next() => last = n,
                                            else => break,
                                        }
                                    }
                                    log.push(format!("late {last}"));
                                    continue 'turns;
                                }
                                complete => break 'turns "complete",
                            }
                        }
                    }
                    else => break 'turns "else",
                }
            };
            log.push(label.to_owned());
            Ok(sum)
        }
    )*};
}

twins! {
    plain:;
    linted: #[hygiene(strict)] #[async_hygiene::allow(cancel_safety_unknown)];
    timed: #[timeout("1s")];
    hard: #[cancellable] #[timeout("9ms")];
    all: #[hygiene] #[cancellable] #[timeout("1s", graceful)] #[bounded(1)];
}

async fn run<'a, F>(
    numbers: &'a mut Receiver<u32>,
    words: &'a mut Receiver<String>,
    log: &'a mut Vec<String>,
    call: impl FnOnce(&'a mut Receiver<u32>, &'a mut Receiver<String>, &'a mut Vec<String>) -> F,
) -> (Result<u32, Interrupted>, Duration)
where
    F: Future<Output = Result<u32, Interrupted>>,
{
    let start = Instant::now();
    let result = call(numbers, words, log).await;
    (result, start.elapsed())
}

/// Runs one of them with the same input each time.
macro_rules! observed {
    ($name:ident) => {{
        let ((numbers_in, mut numbers), (words_in, mut words)) = (channel(8), channel(8));
        let mut log = Vec::new();
        let feed = async move {
            for n in [5, 7, 9] {
                numbers_in.send(n).await.unwrap();
            }
            words_in.send(String::from("one")).await.unwrap();
            sleep(Duration::from_millis(12)).await;
            words_in.send(String::from("two")).await.unwrap();
            numbers_in.send(100).await.unwrap();
            sleep(Duration::from_millis(60)).await;
        };
        let ((result, time), ()) = tokio::join!(run(&mut numbers, &mut words, &mut log, $name), feed);
        (result.map_err(|why| why.is_timed_out()), time, log, numbers.recv().await)
    }};
}

#[tokio::test(start_paused = true)]
async fn all_do_the_same() {
    let _turn = crate::turn().await;
    let plain = observed!(plain);
    assert_eq!(plain.0, Ok(121));
    assert_eq!(plain.2, ["one", "late 2", "late 2", "two", "stopped"]);
    assert_eq!(observed!(linted), plain);
    assert_eq!(observed!(timed), plain);
    assert_eq!(observed!(all), plain);
    let (result, time, log, _) = observed!(hard);
    assert_eq!(
        (result, time, &log[..]),
        (Err(true), Duration::from_millis(9), &["one".to_owned(), "late 2".to_owned()][..])
    );
}

/// What the inner block awaits is not known to be safe: it runs to its end, and what it has yielded is dealt with.
#[tokio::test(start_paused = true)]
async fn a_token_ends_it_between() {
    let _turn = crate::turn().await;
    let ((numbers_in, mut numbers), (words_in, mut words)) = (channel(8), channel(8));
    let (token, mut log) = (CancellationToken::new(), Vec::new());
    let call = run(&mut numbers, &mut words, &mut log, all);
    let ((ended, time), ()) = tokio::join!(scope(token.clone(), call), async {
        sleep(Duration::from_millis(20)).await;
        token.cancel();
        sleep(Duration::from_millis(10)).await;
        numbers_in.send(1).await.unwrap();
        words_in.send(String::from("late")).await.unwrap();
        numbers_in.send(2).await.unwrap();
    });
    assert!(ended.is_err_and(|why| why.is_cancelled()));
    assert_eq!((time, &log[..]), (Duration::from_millis(30), &["late".to_owned()][..]));
    assert_eq!(numbers.recv().await, Some(2));
}

/// What is lost is found inside of both.
#[hygiene]
#[async_hygiene::expect(cancel_unsafe_in_select)]
async fn loses(stream: &mut tokio::io::DuplexStream, stop: &CancellationToken) -> Option<u32> {
    use tokio::io::AsyncReadExt;
    loop {
        futures::select! {
            () = stop.cancelled().fuse() => return None,
            got = async {
                tokio::select! {
                    Ok(number) = stream.read_u32() => number,
                    else => 0,
                }
            }.fuse() => if got != 0 { return Some(got); },
            () = sleep(Duration::from_millis(1)).fuse() => {}
        }
    }
}

/// Nested, and proved.
#[cancel_safe]
async fn first(a: &mut Receiver<u32>, b: &mut Receiver<u32>, c: &mut Receiver<u32>) -> Option<u32> {
    tokio::select! {
        got = a.recv() => got,
        got = async {
            tokio::select! {
                got = b.recv() => got,
                got = c.recv() => got,
            }
        } => got,
    }
}

#[tokio::test(start_paused = true)]
async fn the_others() {
    use tokio::io::AsyncWriteExt;
    let (mut near, mut far) = tokio::io::duplex(8);
    near.write_u32(3).await.unwrap();
    assert_eq!(loses(&mut far, &CancellationToken::new()).await, Some(3));
    let ((_a, mut a), (b_in, mut b), (_c, mut c)) = (channel(1), channel(1), channel(1));
    b_in.send(6).await.unwrap();
    assert_eq!(first(&mut a, &mut b, &mut c).await, Some(6));
}
