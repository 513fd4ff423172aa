//! `reject` refuses at once, and says how many may run; `queue` lets so many wait.
#![deny(unused)]

use std::io;
use std::time::Duration;

use async_hygiene::{Interrupted, Overloaded, bounded};
use tokio::time::{Instant, sleep};

#[bounded(2, reject)]
async fn rejects(n: u8) -> Result<u8, Overloaded> {
    sleep(Duration::from_millis(10)).await;
    Ok(n)
}

#[bounded(1, queue = 2)]
async fn queues(n: u8) -> Result<u8, Interrupted> {
    sleep(Duration::from_millis(10)).await;
    Ok(n)
}

#[bounded(1, queue = 0)]
async fn no_queue() -> io::Result<()> {
    sleep(Duration::from_millis(10)).await;
    Ok(())
}

#[bounded(1, reject, or = None)]
async fn instead() -> Option<u8> {
    sleep(Duration::from_millis(10)).await;
    Some(1)
}

#[bounded(1, reject, or = |why| (why.limit(), why.queue()))]
async fn told() -> (usize, usize) {
    sleep(Duration::from_millis(10)).await;
    (0, 0)
}

#[bounded(1, queue = most, or = |why| format!("{n}: {}", why.queue()))]
async fn by_parameter(n: u8, most: usize) -> String {
    sleep(Duration::from_millis(10)).await;
    String::new()
}

#[bounded(1, reject, or = ())]
async fn unit() {
    sleep(Duration::from_millis(10)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (a, b, c) = tokio::join!(biased; rejects(1), rejects(2), async {
        let refused = rejects(3).await;
        assert_eq!(start.elapsed(), Duration::ZERO);
        refused
    });
    assert_eq!((a, b), (Ok(1), Ok(2)));
    let error = c.unwrap_err();
    assert!(error.function().ends_with("::rejects") && error.limit() == 2 && error.queue() == 0, "{error:?}");
    assert_eq!(rejects(4).await, Ok(4));

    let (a, b, c, d) = tokio::join!(biased; queues(1), queues(2), queues(3), queues(4));
    assert_eq!((a.unwrap(), b.unwrap(), c.unwrap()), (1, 2, 3));
    assert!(matches!(d, Err(Interrupted::Overloaded(error)) if error.queue() == 2));

    let (a, b) = tokio::join!(biased; no_queue(), no_queue());
    assert!(a.is_ok());
    assert!(b.unwrap_err().get_ref().unwrap().is::<Overloaded>());
    assert_eq!(tokio::join!(biased; instead(), instead()), (Some(1), None));
    assert_eq!(tokio::join!(biased; told(), told()), ((0, 0), (1, 0)));
    let (a, b) = tokio::join!(biased; by_parameter(1, 0), by_parameter(2, 0));
    assert_eq!((&*a, &*b), ("", "2: 0"));
    let (a, b) = tokio::join!(biased; by_parameter(1, 1), by_parameter(2, 1));
    assert_eq!((&*a, &*b), ("", ""));
    let before = start.elapsed();
    tokio::join!(unit(), unit());
    assert_eq!(start.elapsed() - before, Duration::from_millis(10));
}
