//! `#[future(send)]` on what is `Send`, also where the trait promises less, and for each instance of a generic function.
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Mutex;

use async_hygiene::future;
use tokio::task::yield_now;

#[future(send)]
async fn plain(text: String) -> usize {
    yield_now().await;
    text.len()
}

#[future(send)]
async fn gone_before(n: u8) -> u8 {
    {
        let local = Rc::new(n);
        assert_eq!(*local, n);
    }
    let m = Mutex::new(n);
    *m.lock().unwrap() += 1;
    let n = *m.lock().unwrap();
    yield_now().await;
    // `Cell` is `Send`, if nothing refers to it.
    let cell = Cell::new(n);
    yield_now().await;
    cell.get()
}

#[future(send)]
async fn generic<T: Send>(value: T) -> T {
    yield_now().await;
    value
}

#[future(send)]
async fn lifetimes<'a, 'b>(a: &'a mut String, b: &'b str) -> &'a str {
    yield_now().await;
    a.push_str(b);
    a
}

#[future(send)]
async fn opaque() -> impl Iterator<Item = u8> {
    yield_now().await;
    // What is returned need not be.
    let local = Rc::new(3);
    (0..4).filter(move |n| *n != *local)
}

struct Service;

impl Service {
    #[future(send)]
    async fn by_ref(&self) -> u8 {
        yield_now().await;
        1
    }

    #[future(send)]
    async fn boxed(self: Box<Self>) -> u8 {
        yield_now().await;
        2
    }
}

fn is_send<F: Future + Send>(future: F) -> F {
    future
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(tokio::spawn(plain("four".to_owned())).await.unwrap(), 4);
    assert_eq!(tokio::spawn(gone_before(1)).await.unwrap(), 2);
    assert_eq!(is_send(generic("a")).await, "a");
    assert_eq!(is_send(lifetimes(&mut String::from("a"), "b")).await, "ab");
    assert_eq!(is_send(opaque()).await.count(), 3);
    assert_eq!(is_send(Service.by_ref()).await, 1);
    assert_eq!(is_send(Box::new(Service).boxed()).await, 2);
}
