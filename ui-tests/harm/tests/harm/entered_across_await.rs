//! What one task enters, the others of its thread are in.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, mpsc};
use std::thread;

use tokio::runtime::{Builder, Handle};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Instrument, Metadata, Subscriber};

use crate::pages::entered_across_await::{mended, mistake};
use crate::support::one_thread;

const OTHER: &str = "the other runtime";

/// Where a task lands that somebody else spawns meanwhile: the name of the thread that runs it.
fn lands_in(start: impl AsyncFn(&Handle)) -> Option<String> {
    let other = Builder::new_multi_thread().worker_threads(1).thread_name(OTHER).build().expect("a runtime");
    // Its one thread is kept busy until the bystander has spawned, so that `start` waits as long.
    let (busy, is_busy) = mpsc::channel();
    let (go_on, goes_on) = mpsc::channel();
    other.spawn(async move {
        busy.send(()).expect("somebody waits");
        goes_on.recv().expect("an end");
    });
    is_busy.recv().expect("a thread");
    let bystander = async {
        let spawned = tokio::spawn(async { thread::current().name().map(str::to_owned) });
        go_on.send(()).expect("it waits");
        spawned.await.expect("no panic")
    };
    one_thread().block_on(async { tokio::join!(biased; start(other.handle()), bystander).1 })
}

#[test]
fn another_task_spawns_in_the_other_runtime() {
    assert_eq!(lands_in(mistake::start).as_deref(), Some(OTHER));
}

#[test]
fn mended_everybody_spawns_where_they_are() {
    assert_eq!(lands_in(mended::start).as_deref(), thread::current().name());
}

/// Two tasks that log a line each, the first of them with a span; the lines, and the spans that they are said to belong to.
fn lines(first: impl Future<Output = ()>) -> Vec<Line> {
    let log = Log::default();
    let lines = Arc::clone(&log.lines);
    tracing::subscriber::with_default(log, || {
        let second = async { tracing::info!("a health check") };
        one_thread().block_on(async { tokio::join!(biased; first, second) });
    });
    let lines = lines.lock().unwrap();
    lines.clone()
}

async fn pay() {
    tokio::task::yield_now().await;
    tracing::info!("paid");
}

#[test]
fn events_of_another_task_land_in_the_span() {
    let entered = async {
        let _entered = tracing::info_span!("payment").entered();
        pay().await;
    };
    let said = [("a health check".to_owned(), Some("payment")), ("paid".to_owned(), Some("payment"))];
    assert_eq!(lines(entered), said);
}

#[test]
fn mended_the_span_is_of_its_future() {
    let instrumented = async { pay().instrument(tracing::info_span!("payment")).await };
    let said = [("a health check".to_owned(), None), ("paid".to_owned(), Some("payment"))];
    assert_eq!(lines(instrumented), said);
}

/// What is logged, and in which span.
type Line = (String, Option<&'static str>);

/// Keeps the lines that are logged, each with the span that is entered.
#[derive(Default)]
struct Log {
    names: Mutex<HashMap<u64, &'static str>>,
    entered: Mutex<Vec<u64>>,
    lines: Arc<Mutex<Vec<Line>>>,
}

impl Subscriber for Log {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target() == module_path!()
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut names = self.names.lock().unwrap();
        let id = names.len() as u64 + 1;
        names.insert(id, span.metadata().name());
        Id::from_u64(id)
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        struct Message(String);
        impl Visit for Message {
            fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
                if field.name() == "message" {
                    self.0 = format!("{value:?}");
                }
            }
        }
        let mut message = Message(String::new());
        event.record(&mut message);
        let span = self.entered.lock().unwrap().last().map(|id| self.names.lock().unwrap()[id]);
        self.lines.lock().unwrap().push((message.0, span));
    }

    fn enter(&self, span: &Id) {
        self.entered.lock().unwrap().push(span.into_u64());
    }

    fn exit(&self, _: &Id) {
        self.entered.lock().unwrap().pop();
    }
}
