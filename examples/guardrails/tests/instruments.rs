//! The library at run time.

use std::fs;
use std::path::Path;
use std::thread;

use async_hygiene::facts::CancelSafe;
use guardrails::{Alarm, Archive, Link, Rack, alarms};
use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};

fn may_race<F: Future + CancelSafe>(future: F) -> F {
    future
}

#[tokio::test]
async fn lines_arrive_in_pieces_and_commands_as_lines() {
    let (near, mut far) = duplex(4); // so many bytes have room at a time
    let instrument = tokio::spawn(async move {
        let mut command = [0; 10];
        far.read_exact(&mut command).await.unwrap();
        far.write_all(b"21.5\nREADY\nHAL").await.unwrap();
        command
    });

    let mut link = Link::new(near);
    assert_eq!(link.measure(7).await.unwrap(), 21.5);
    assert_eq!(may_race(link.recv()).await.unwrap().as_deref(), Some("READY"));
    assert_eq!(link.recv().await.unwrap_err().kind(), std::io::ErrorKind::UnexpectedEof);
    assert_eq!(instrument.await.unwrap(), *b"MEASURE 7\n");
}

#[tokio::test]
async fn lines_are_bounded() {
    let (near, mut far) = duplex(4096);
    far.write_all(&[b'x'; 2000]).await.unwrap();
    assert_eq!(Link::new(near).recv().await.unwrap_err().kind(), std::io::ErrorKind::InvalidData);
}

/// The promise of `#[cancel_safe]`, tried at every suspension.
#[test]
fn no_line_is_lost_wherever_the_wait_ends() {
    async_hygiene::testing::cancel_everywhere(
        async || {
            let (near, mut far) = duplex(3);
            tokio::spawn(async move { far.write_all(b"READY\nSET\n").await });
            Link::new(near)
        },
        async |link| link.recv().await,
        async |mut link, output| {
            let mut lines = Vec::new();
            if let Some(line) = output {
                lines.extend(line.unwrap());
            }
            while let Some(line) = link.recv().await.unwrap() {
                lines.push(line);
            }
            assert_eq!(lines, ["READY", "SET"]);
        },
    );
}

#[test]
fn a_claim_has_the_rack_alone() {
    let rack = Rack::new();
    thread::scope(|scope| {
        for channel in 0..8 {
            let rack = &rack;
            scope.spawn(move || {
                let mut rack = rack.lock();
                rack.connect(channel);
                thread::yield_now();
                assert_eq!(rack.connected(), Some(channel));
            });
        }
    });
}

#[test]
fn readings_are_kept() {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("readings");
    let _ = fs::remove_file(&path);
    Archive::open(&path).unwrap().insert(1.5).unwrap();
    let mut archive = Archive::open(&path).unwrap();
    archive.insert(9.75).unwrap();
    assert_eq!(archive.query(0.0).unwrap(), [1.5, 9.75]);
    assert_eq!(archive.query(9.5).unwrap(), [9.75]);
}

#[test]
fn alarms_reach_threads_and_tasks() {
    let alarm = |channel| Alarm { channel, reading: 12.0 };
    let (bell, mut alarms) = alarms(2);
    assert!(bell.ring(alarm(1)) && bell.ring(alarm(2)));
    assert!(!bell.ring(alarm(3)), "there is no room");
    assert_eq!(alarms.blocking_recv(), Some(alarm(1)));
    drop(bell);

    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(async {
        assert_eq!(may_race(alarms.recv()).await, Some(alarm(2)));
        assert_eq!(alarms.recv().await, None);
    });
}
