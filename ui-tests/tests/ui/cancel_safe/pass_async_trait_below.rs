//! Above `#[async_trait]`: a boxed future cannot say it, so whoever has the method says it.
use std::sync::Arc;

use async_hygiene::cancel_safe;
use async_hygiene::facts::{DropSafe, method};
use async_trait::async_trait;
use tokio::task::yield_now;

type ReadFrame = method::Named<{ method::named("read_frame") }>;

fn safe<Method, T: DropSafe<Method> + ?Sized>(_: &T) {}

#[cancel_safe]
#[async_trait]
trait Source: Send {
    async fn next(&mut self) -> Option<u8>;

    async fn read_frame(&mut self, into: &mut Vec<u8>) -> usize;

    async fn warm_up(&mut self) {
        yield_now().await;
    }
}

struct Frames<T> {
    rest: T,
}

#[cancel_safe]
#[async_trait]
impl<T> Source for Frames<T>
where
    T: AsRef<[u8]> + Send,
{
    async fn next(&mut self) -> Option<u8> {
        yield_now().await;
        self.rest.as_ref().first().copied()
    }

    async fn read_frame(&mut self, into: &mut Vec<u8>) -> usize {
        yield_now().await;
        into.extend(self.rest.as_ref());
        into.len()
    }
}

fn generic(source: &impl Source) {
    safe::<method::next, _>(source);
}

fn sent(_: &impl Send) {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut frames = Frames { rest: vec![1, 2] };
    safe::<method::next, _>(&frames);
    safe::<ReadFrame, _>(&Arc::new(&frames));
    generic(&frames);
    sent(&frames.next());
    assert_eq!(frames.next().await, Some(1));

    let mut source: Box<dyn Source> = Box::new(frames);
    safe::<method::next, _>(&source);
    let mut bytes = Vec::new();
    source.warm_up().await;
    assert_eq!(source.read_frame(&mut bytes).await, 2);
}
