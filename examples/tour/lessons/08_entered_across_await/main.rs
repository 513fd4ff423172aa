//! Two orders at once, and a log that says which span each of its lines stands in.

mod service;

use std::cell::RefCell;
use std::fmt::Debug;
use std::sync::Mutex;
use std::time::Duration;

use tokio::task::spawn_local;
use tokio::time::sleep;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// The bank, which takes 40 ms.
pub async fn payment() {
    sleep(Duration::from_millis(40)).await;
}

thread_local! {
    /// The spans that this thread is in, the innermost last.
    static ENTERED: RefCell<Vec<usize>> = const { RefCell::new(Vec::new()) };
}

/// A log in a page: it knows the order of each span, and notes when a line of one order stands in the span of another.
#[derive(Default)]
struct Log {
    orders: Mutex<Vec<u64>>,
}

struct Order(u64);

impl Visit for Order {
    fn record_u64(&mut self, _: &Field, value: u64) {
        self.0 = value;
    }

    fn record_debug(&mut self, _: &Field, _: &dyn Debug) {}
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        let mut order = Order(0);
        span.record(&mut order);
        let mut orders = self.orders.lock().unwrap();
        orders.push(order.0);
        Id::from_u64(orders.len() as u64)
    }

    fn event(&self, event: &Event<'_>) {
        let mut order = Order(0);
        event.record(&mut order);
        let span = ENTERED.with_borrow(|entered| entered.last().copied());
        let span = span.map(|index| self.orders.lock().unwrap()[index - 1]);
        timeline::note(format!("order {} is paid, in the span of {span:?}", order.0));
        timeline::count("lines");
        timeline::fact(
            "lines in a wrong span",
            timeline::counted("lines in a wrong span") + u64::from(span != Some(order.0)),
        );
    }

    fn enter(&self, span: &Id) {
        ENTERED.with_borrow_mut(|entered| entered.push(span.into_u64() as usize));
    }

    fn exit(&self, span: &Id) {
        ENTERED.with_borrow_mut(|entered| {
            if let Some(place) = entered.iter().rposition(|other| *other as u64 == span.into_u64()) {
                entered.remove(place);
            }
        });
    }

    fn record(&self, _: &Id, _: &Record<'_>) {}

    fn record_follows_from(&self, _: &Id, _: &Id) {}
}

pub fn main() {
    let _ = tracing::subscriber::set_global_default(Log::default());
    timeline::paused(Duration::from_secs(1), async {
        let mut orders = Vec::new();
        for (name, order) in [("order 1", 1), ("order 2", 2)] {
            orders.push(spawn_local(timeline::task(name, service::handle(order))));
            sleep(Duration::from_millis(20)).await;
        }
        for order in orders {
            let _ = order.await;
        }
    });
}
