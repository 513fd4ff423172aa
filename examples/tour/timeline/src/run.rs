//! A run from its start to its record, also where it has no end.

use std::env;
use std::fs;
use std::io::{IsTerminal, Write};
use std::panic;
use std::path::Path;
use std::process;
use std::thread;
use std::time::{Duration, Instant};

use tokio::runtime::Builder;
use tokio::task::{LocalSet, spawn_local};
use tokio::time::timeout;

use crate::draw::{Style, draw};
use crate::log::{self, Clock};
use crate::record::{End, Record};
use crate::terminal;

/// The variable that names the file for the record. Without it the timeline is drawn on standard output.
pub const RECORD: &str = "TIMELINE_RECORD";

/// Between two looks at what the thread does.
const LOOK: Duration = Duration::from_millis(2);
/// What a run in paused time may take of real time: it takes next to none, unless something blocks the thread.
const PATIENCE: Duration = Duration::from_secs(2);

/// Runs `main` on one thread, in real time.
///
/// After `limit` it counts as stuck. A thread that is blocked for good is no hindrance: a second one watches, reports
/// what was seen, and ends the process.
pub fn real(limit: Duration, main: impl Future<Output = ()> + 'static) {
    run(false, limit, limit + Duration::from_millis(100), main);
}

/// Runs `main` on one thread, with the clock of tokio paused: when all tasks wait, it jumps to the next timer.
///
/// The times of the run are then the same on every machine. After `limit`, by that clock, it counts as stuck.
pub fn paused(limit: Duration, main: impl Future<Output = ()> + 'static) {
    run(true, limit, PATIENCE, main);
}

fn run(paused: bool, limit: Duration, patience: Duration, main: impl Future<Output = ()> + 'static) {
    panic::set_hook(Box::new(|panic| {
        let payload = panic.payload();
        let text = payload.downcast_ref::<&str>().copied().or(payload.downcast_ref::<String>().map(String::as_str));
        log::count("panics");
        log::note(format!("panics: {}", text.and_then(|text| text.lines().next()).unwrap_or("for some reason")));
    }));
    let mut builder = Builder::new_current_thread();
    let runtime = match builder.enable_all().start_paused(paused).build() {
        Ok(runtime) => runtime,
        Err(error) => {
            eprintln!("there is no runtime to be had: {error}");
            process::exit(2);
        }
    };
    let tasks = LocalSet::new();
    let ended = tasks.block_on(&runtime, async {
        let clock = if paused { Clock::Paused(tokio::time::Instant::now()) } else { Clock::Real(Instant::now()) };
        log::open(clock);
        watch(paused, patience);
        // A task of its own is polled when it has to be; the future of `block_on` more often.
        let ended = timeout(limit, spawn_local(main)).await;
        log::look();
        let end = match ended {
            Ok(Ok(())) => End::Done,
            Ok(Err(_)) => End::Panicked,
            Err(_) => End::Stuck,
        };
        // What is stuck stays so. Otherwise the end of the program is part of the story: it drops what is left.
        (end, if end == End::Stuck { log::close() } else { None })
    });
    let (end, record) = ended;
    drop(tasks);
    // What still blocks a thread of the pool is not waited for.
    runtime.shutdown_background();
    let record = record.or_else(log::close);
    log::forget_gauges();
    match record {
        Some(record) => hand_over(Record { end, paused, ..record }),
        // The watch was quicker, and is about to end the process.
        None => thread::sleep(PATIENCE),
    }
}

/// Looks at this thread, and ends the process when the time is over.
fn watch(paused: bool, patience: Duration) {
    // In paused time there is no time to sleep.
    let state = if paused { None } else { ThreadState::of_this() };
    let start = Instant::now();
    let watch = thread::Builder::new().name("watch".to_owned()).spawn(move || {
        while start.elapsed() < patience {
            thread::sleep(LOOK);
            if let Some(state) = &state
                && let Some(poll) = log::open_poll()
                && let Some(asleep) = state.asleep()
            {
                log::thread_state(poll, asleep);
            }
        }
        if let Some(record) = log::close() {
            hand_over(Record { end: End::Stuck, paused, ..record });
            process::exit(0);
        }
    });
    if let Err(error) = watch {
        eprintln!("nobody watches: {error}");
    }
}

/// The file of Linux that tells what a thread does. Other systems have none, and nothing is said about sleep there.
struct ThreadState(std::path::PathBuf);

impl ThreadState {
    fn of_this() -> Option<Self> {
        let thread = fs::read_link("/proc/thread-self").ok()?;
        Some(ThreadState(Path::new("/proc").join(thread).join("stat")))
    }

    /// Whether the operating system has put it to sleep.
    fn asleep(&self) -> Option<bool> {
        let stat = fs::read_to_string(&self.0).ok()?;
        let state = stat.rsplit_once(')')?.1.trim_start().chars().next()?;
        Some(matches!(state, 'S' | 'D'))
    }
}

fn hand_over(mut record: Record) {
    if record.end == End::Stuck {
        // Of the time in which nothing happens any more, as much as there was before is enough.
        let last = record.events.last().map_or(0, |event| event.at);
        record.length = record.length.min(2 * last + 20_000);
    }
    let text = match env::var_os(RECORD) {
        Some(path) => {
            if let Err(error) = fs::write(&path, record.to_text()) {
                eprintln!("the record cannot be written: {error}");
                process::exit(2);
            }
            return;
        }
        None => draw(&record, &Style::of_stdout()),
    };
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

impl Style {
    /// That of standard output: colour for a terminal that wants it, the width and the characters of the environment.
    pub fn of_stdout() -> Self {
        let wanted = env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            && env::var_os("TERM").is_none_or(|value| value != "dumb");
        Style {
            colour: wanted && std::io::stdout().is_terminal(),
            unicode: terminal::unicode(),
            columns: terminal::columns(),
            length: None,
        }
    }
}
