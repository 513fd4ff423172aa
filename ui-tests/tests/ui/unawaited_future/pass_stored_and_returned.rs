//! What is stored or returned.
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::Pin;

type Work = Pin<Box<dyn Future<Output = ()> + Send>>;

async fn record(order: u64) {
    println!("{order}");
}

struct Queue {
    next: Option<Work>,
}

#[hygiene(strict)]
impl Queue {
    fn put(&mut self, order: u64) {
        self.next = Some(Box::pin(record(order)));
    }

    fn make(&self, order: u64) -> impl Future<Output = ()> + use<> {
        record(order)
    }

    fn boxed(&self, order: u64) -> Work {
        let work = Box::pin(record(order));
        work
    }
}

fn main() {}
