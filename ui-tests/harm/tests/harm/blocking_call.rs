//! The file is a named pipe: reading it takes until somebody has written.
#![cfg(unix)]

use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;
use std::time::Duration;

use crate::pages::blocking_call::{mended, mistake};
use crate::support::{WATCHED, one_thread, wait_until};

/// Reads a pipe on a thread where another task counts. `meanwhile` has the count, and runs while the pipe is being read.
fn reads(
    name: &str,
    config: impl AsyncFn(&Path) -> io::Result<String> + Send + 'static,
    meanwhile: impl FnOnce(&AtomicU32),
) {
    let pipe = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{name}-{}", std::process::id()));
    _ = fs::remove_file(&pipe); // of a test that failed
    assert!(Command::new("mkfifo").arg(&pipe).status().expect("mkfifo runs").success());

    let count = Arc::new(AtomicU32::new(0));
    let (counting, path) = (Arc::clone(&count), pipe.clone());
    let reader = thread::spawn(move || {
        let count = async {
            loop {
                tokio::time::sleep(Duration::from_millis(1)).await;
                counting.fetch_add(1, SeqCst);
            }
        };
        one_thread().block_on(async {
            tokio::select! {
                text = config(&path) => text,
                () = count => unreachable!("it counts for ever"),
            }
        })
    });
    // Opens only when there is somebody who reads.
    let mut writer = OpenOptions::new().write(true).open(&pipe).expect("a pipe");
    meanwhile(&count);
    writer.write_all(b"port = 80").expect("somebody reads");
    drop(writer);
    assert_eq!(reader.join().expect("no panic").expect("a text"), "port = 80");
    fs::remove_file(pipe).expect("it is ours");
}

#[test]
fn timers_stand_still() {
    reads("stands-still", mistake::config, |count| {
        let before = count.load(SeqCst);
        thread::sleep(WATCHED);
        assert_eq!(count.load(SeqCst), before);
    });
}

#[test]
fn mended_timers_go_on() {
    reads(
        "goes-on",
        async |path| mended::config(path.to_owned()).await,
        |count| {
            let before = count.load(SeqCst);
            wait_until("it counts", || count.load(SeqCst) > before + 3);
        },
    );
}
