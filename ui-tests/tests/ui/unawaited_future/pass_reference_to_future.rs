//! A reference to a future that is kept elsewhere.
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::Pin;

struct Queue {
    next: Option<Pin<Box<dyn Future<Output = ()> + Send>>>,
}

#[hygiene(strict)]
async fn prepare(queue: &mut Queue) {
    let _ = queue.next.insert(Box::pin(async {}));
    let _ = queue.next.as_mut();
    let _next = queue.next.as_mut().map(|next| next.as_mut());
}

fn main() {}
