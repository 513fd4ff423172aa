//! Every form of `self`, and tokens that are fields of it.
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

#[derive(Default)]
struct Worker {
    token: CancellationToken,
    done: u32,
}

impl Worker {
    #[cancellable(token = self.token)]
    async fn by_ref(&self) -> Result<u32, Cancelled> {
        yield_now().await;
        Ok(self.done)
    }

    #[cancellable(token = self.token)]
    async fn by_mut(&mut self) -> Result<u32, Cancelled> {
        self.done += 1;
        yield_now().await;
        self.done += 1;
        Ok(self.done)
    }

    #[cancellable(token = self.token.clone())]
    async fn by_value(mut self) -> Result<u32, Cancelled> {
        self.done += 1;
        yield_now().await;
        Ok(self.done)
    }

    #[cancellable(token = &self.token)]
    async fn boxed(self: Box<Self>) -> Result<u32, Cancelled> {
        yield_now().await;
        Ok(self.done)
    }

    #[cancellable(token = self.token.child_token())]
    async fn pinned(mut self: Pin<&mut Self>) -> Result<u32, Cancelled> {
        yield_now().await;
        self.done += 10;
        Ok(self.done)
    }

    #[cancellable(token = self.token)]
    async fn shared(self: Arc<Self>) -> Result<u32, Cancelled> {
        yield_now().await;
        Ok(self.done)
    }

    #[cancellable(token = Self::pick(&self))]
    async fn counted(self: Rc<Self>) -> Result<u32, Cancelled> {
        yield_now().await;
        Ok(self.done)
    }

    fn pick(&self) -> &CancellationToken {
        &self.token
    }
}

fn cancelled() -> Worker {
    let worker = Worker::default();
    worker.token.cancel();
    worker
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut worker = Worker::default();
    assert_eq!(worker.by_ref().await, Ok(0));
    assert_eq!(worker.by_mut().await, Ok(2));
    assert_eq!(Pin::new(&mut worker).pinned().await, Ok(12));
    assert_eq!(worker.by_value().await, Ok(13));
    assert_eq!(Box::new(Worker::default()).boxed().await, Ok(0));
    assert_eq!(Arc::new(Worker::default()).shared().await, Ok(0));
    assert_eq!(Rc::new(Worker::default()).counted().await, Ok(0));

    let mut worker = cancelled();
    assert!(worker.by_ref().await.is_err());
    assert!(worker.by_mut().await.is_err());
    assert_eq!(worker.done, 1, "it ran up to its first await");
    assert!(Pin::new(&mut worker).pinned().await.is_err());
    assert!(worker.by_value().await.is_err());
    assert!(Box::new(cancelled()).boxed().await.is_err());
    assert!(Arc::new(cancelled()).shared().await.is_err());
    assert!(Rc::new(cancelled()).counted().await.is_err());
}
