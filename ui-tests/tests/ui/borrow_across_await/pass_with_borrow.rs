//! A thread local read inside its closure.
use async_hygiene::hygiene;
use std::cell::RefCell;

thread_local! {
    static TRACE: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

async fn handle(request: &str) -> usize {
    request.len()
}

#[hygiene]
async fn traced(request: &str) -> usize {
    TRACE.with_borrow_mut(|trace| trace.push(request.to_owned()));
    let status = handle(request).await;
    TRACE.with(|trace| {
        let trace = trace.borrow();
        status + trace.len()
    })
}

fn main() {}
