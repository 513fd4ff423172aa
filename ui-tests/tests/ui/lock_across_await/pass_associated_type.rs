//! A value of an associated type is not known to be a guard either.
use async_hygiene::hygiene;

trait Backend {
    type Guard<'a>
    where
        Self: 'a;

    fn lock(&self) -> Self::Guard<'_>;
}

async fn flush() {}

#[hygiene]
async fn checkpoint<B: Backend>(backend: &B) {
    let _guard = backend.lock();
    flush().await;
}

fn main() {}
