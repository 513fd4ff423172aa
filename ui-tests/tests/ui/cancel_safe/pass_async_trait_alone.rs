//! On an `impl` or a method alone, of a trait that promises nothing; and of one with parameters, which a type may have twice.
use std::sync::Arc;

use async_hygiene::cancel_safe;
use async_hygiene::facts::{DropSafe, method};
use async_trait::async_trait;
use tokio::task::yield_now;

fn safe<Method, T: DropSafe<Method> + ?Sized>(_: &T) {}

#[async_trait]
trait Source {
    async fn next(&mut self) -> u8;
}

struct Whole;

#[cancel_safe]
#[async_trait]
impl Source for Whole {
    async fn next(&mut self) -> u8 {
        yield_now().await;
        1
    }
}

struct Part;

#[async_trait]
impl Source for Part {
    #[cancel_safe]
    async fn next(&mut self) -> u8 {
        yield_now().await;
        2
    }
}

// Of a type of another crate nothing may be said.
#[cancel_safe]
#[async_trait]
impl Source for Vec<u8> {
    async fn next(&mut self) -> u8 {
        yield_now().await;
        self[0]
    }
}

#[cancel_safe]
#[async_trait]
impl<T: Source + Send + ?Sized> Source for Box<T> {
    async fn next(&mut self) -> u8 {
        #[async_hygiene::allow(cancel_safety_unknown, reason = "whatever it is")]
        (**self).next().await
    }
}

#[cancel_safe]
#[async_trait]
trait Handler<M> {
    async fn handle(&mut self, message: M) -> M;
}

#[cancel_safe]
#[async_trait]
impl Handler<u8> for Whole {
    async fn handle(&mut self, message: u8) -> u8 {
        yield_now().await;
        message
    }
}

#[cancel_safe]
#[async_trait]
impl Handler<String> for Whole {
    async fn handle(&mut self, message: String) -> String {
        yield_now().await;
        message
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    safe::<method::next, _>(&Whole);
    let shared = Arc::new(Whole);
    safe::<method::next, _>(&shared);
    let mut sources: Vec<Box<dyn Source + Send>> = vec![Box::new(Whole), Box::new(Part), Box::new(vec![3])];
    for (n, source) in sources.iter_mut().enumerate() {
        assert_eq!(usize::from(source.next().await), n + 1);
    }
    assert_eq!(Whole.handle(1).await, 1);
    assert_eq!(Whole.handle(String::new()).await, "");
}
