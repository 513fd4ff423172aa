//! Methods, by every kind of `self`, on a type whose `impl` has a lifetime without a name.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

struct Buffer<'a, T> {
    data: &'a [T],
    at: usize,
}

impl<T: Clone> Buffer<'_, T> {
    #[cancel_safe]
    async fn by_reference(&self) -> usize {
        yield_now().await;
        self.data.len()
    }

    #[cancel_safe]
    async fn by_mut(&mut self, by: &usize) -> &T {
        yield_now().await;
        self.at += by;
        &self.data[self.at]
    }

    #[cancel_safe]
    async fn by_value(mut self) -> Self {
        yield_now().await;
        self.at = 0;
        self
    }

    #[cancel_safe]
    async fn by_arc(self: Arc<Self>) -> usize {
        yield_now().await;
        self.at
    }

    #[cancel_safe]
    async fn by_rc(self: &Rc<Self>) -> usize {
        yield_now().await;
        self.at
    }

    #[cancel_safe]
    async fn by_pin(self: Pin<&mut Self>) -> usize {
        yield_now().await;
        self.at
    }

    #[cancel_safe]
    async fn part(self) -> usize {
        yield_now().await;
        self.at
    }

    #[cancel_safe]
    async fn none(_: &Self, data: &[T]) -> usize {
        yield_now().await;
        data.len()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let data = [1, 2, 3];
    let mut buffer = Buffer { data: &data, at: 0 };
    assert_eq!(published(buffer.by_reference()).await, 3);
    assert_eq!(published(buffer.by_mut(&1)).await, &2);
    assert_eq!(published(Pin::new(&mut buffer).by_pin()).await, 1);
    let buffer = published(buffer.by_value()).await;
    assert_eq!(published(Buffer::none(&buffer, &[1])).await, 1);
    let buffer = Arc::new(buffer);
    assert_eq!(published(buffer.clone().by_arc()).await, 0);
    let buffer = Rc::new(Arc::into_inner(buffer).unwrap());
    assert_eq!(published(buffer.by_rc()).await, 0);
    assert_eq!(published(Rc::into_inner(buffer).unwrap().part()).await, 0);
}
