//! `call` of a service is no async fn: the block that it returns is looked at, behind a name too, and so is that of a closure.
use std::collections::HashMap;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_hygiene::hygiene;

trait Service<Request> {
    type Response;
    type Future: Future<Output = Self::Response>;
    fn call(&mut self, request: Request) -> Self::Future;
}

struct Cached {
    known: Arc<Mutex<HashMap<u32, u32>>>,
}

#[hygiene]
impl Service<u32> for Cached {
    type Response = u32;
    type Future = Pin<Box<dyn Future<Output = u32>>>;

    fn call(&mut self, request: u32) -> Self::Future {
        let known = Arc::clone(&self.known);
        let future = async move {
            let mut known = known.lock().unwrap();
            let answer = fetch(request).await;
            known.insert(request, answer);
            answer
        };
        Box::pin(future)
    }
}

fn service_fn<F: FnMut(u32) -> R, R: Future<Output = u32>>(f: F) -> F {
    f
}

#[hygiene]
fn slow() -> impl FnMut(u32) -> Pin<Box<dyn Future<Output = u32>>> {
    let mut inner = service_fn(|request| async move {
        std::thread::sleep(Duration::from_millis(5));
        fetch(request).await
    });
    move |request| Box::pin(inner(request))
}

async fn fetch(n: u32) -> u32 {
    n
}

fn main() {}
