//! What a run leaves behind, each in a process of its own: this test starts itself again.

use std::env;
use std::fs;
use std::process::Command;
use std::sync::Mutex;
use std::thread;
use std::time::Duration;

use timeline::{End, Record, What};
use tokio::task::{spawn_local, yield_now};
use tokio::time::sleep;

const LIMIT: Duration = Duration::from_millis(300);

/// Runs the test of this name again, for what it does with `RECORD` set.
fn record_of(test: &str) -> Record {
    let file = env::temp_dir().join(format!("timeline-{test}-{}", std::process::id()));
    let status =
        Command::new(env::current_exe().unwrap()).args(["--exact", test]).env(timeline::RECORD, &file).output();
    let text = fs::read_to_string(&file);
    fs::remove_file(&file).unwrap();
    assert!(status.unwrap().status.success());
    text.unwrap().parse().unwrap()
}

fn recording() -> bool {
    env::var_os(timeline::RECORD).is_some()
}

fn whats<'a>(record: &'a Record, name: &str) -> Vec<&'a What> {
    let row = record.rows.iter().position(|row| row.name == name).unwrap();
    record.events.iter().filter(|event| event.row == row).map(|event| &event.what).collect()
}

#[test]
fn paused_time_is_the_same_everywhere() {
    if recording() {
        return timeline::paused(LIMIT, async {
            timeline::task("nap", sleep(Duration::from_millis(30))).await;
            let endless = spawn_local(timeline::task("endless", std::future::pending::<()>()));
            yield_now().await;
            timeline::count("naps");
            endless.abort();
        });
    }
    let record = record_of("paused_time_is_the_same_everywhere");
    assert_eq!((record.end, record.paused, record.fact("naps")), (End::Done, true, 1));
    assert_eq!(whats(&record, "nap"), [&What::Runs, &What::Waits, &What::Woken, &What::Runs, &What::Done]);
    assert_eq!(whats(&record, "endless").last(), Some(&&What::Dropped));
    // A timer of tokio is a millisecond late, at most.
    assert!((30_000..=31_000).contains(&record.length), "{}", record.length);
}

#[test]
fn a_task_that_waits_for_ever_is_seen_at_once() {
    if recording() {
        return timeline::paused(LIMIT, async { timeline::task("endless", std::future::pending()).await });
    }
    let record = record_of("a_task_that_waits_for_ever_is_seen_at_once");
    assert_eq!(record.end, End::Stuck);
    assert_eq!(whats(&record, "endless"), [&What::Runs, &What::Waits]);
}

#[test]
#[allow(clippy::await_holding_lock)] // that is how one blocks a thread for ever
fn a_thread_that_is_blocked_for_ever_is_seen() {
    if recording() {
        return timeline::real(LIMIT, async {
            let lock = Mutex::new(());
            let guard = lock.lock().unwrap();
            timeline::task("second", async { drop(lock.lock()) }).await;
            drop(guard);
        });
    }
    let record = record_of("a_thread_that_is_blocked_for_ever_is_seen");
    assert_eq!(record.end, End::Stuck);
    let whats = whats(&record, "second");
    assert_eq!(whats[0], &What::Runs);
    if cfg!(target_os = "linux") {
        assert_eq!(whats.last(), Some(&&What::Asleep));
    }
}

#[test]
fn who_blocks_and_who_panics_is_seen() {
    if recording() {
        return timeline::real(LIMIT, async {
            timeline::task("reader", async { thread::sleep(Duration::from_millis(60)) }).await;
            let bad = spawn_local(timeline::task("bad", async { panic!("for a reason") }));
            assert!(bad.await.is_err());
        });
    }
    let record = record_of("who_blocks_and_who_panics_is_seen");
    assert_eq!((record.end, record.paused, record.fact("panics")), (End::Done, false, 1));
    assert_eq!(whats(&record, "bad"), [&What::Runs, &What::Note("panics: for a reason".to_owned()), &What::Panicked]);
    if cfg!(target_os = "linux") {
        assert!(whats(&record, "reader").contains(&&What::Asleep));
    }
}

#[test]
fn gauges_are_read_between_polls() {
    if recording() {
        return timeline::paused(LIMIT, async {
            let queue = std::rc::Rc::new(std::cell::Cell::new(0));
            let seen = queue.clone();
            timeline::gauge("queue", move || seen.get());
            timeline::task("filler", async move {
                for level in [1, 2, 2, 0] {
                    queue.set(level);
                    yield_now().await;
                }
            })
            .await;
        });
    }
    let record = record_of("gauges_are_read_between_polls");
    let levels = [0, 1, 2, 0].map(What::Level);
    assert_eq!(whats(&record, "queue"), levels.iter().collect::<Vec<_>>());
}
