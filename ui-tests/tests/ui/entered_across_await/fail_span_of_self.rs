//! A span in a field, entered in a method.
use async_hygiene::hygiene;
use tracing::Span;

struct Connection {
    span: Span,
    received: usize,
}

async fn read() -> usize {
    64
}

impl Connection {
    #[hygiene]
    async fn receive(&mut self) -> usize {
        let _entered = self.span.enter();
        self.received += read().await;
        self.received
    }
}

fn main() {}
