//! Two writes that belong together, on a task of their own.
use std::io;
use std::sync::Arc;

use async_hygiene::testing::cancel_everywhere;
use async_hygiene::{cancel_safe, uncancelled};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::Mutex;

#[derive(Clone)]
struct Writer(Arc<Mutex<DuplexStream>>);

#[cancel_safe]
impl Writer {
    async fn frame(&self, body: &'static [u8]) -> io::Result<()> {
        let to = Arc::clone(&self.0);
        uncancelled(async move {
            let mut to = to.lock().await;
            to.write_u16(body.len() as u16).await?;
            to.write_all(body).await
        })
        .await
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, mut from) = tokio::io::duplex(1);
            let received = tokio::spawn(async move {
                let mut bytes = Vec::new();
                from.read_to_end(&mut bytes).await.map(|_| bytes)
            });
            (Writer(Arc::new(Mutex::new(to))), received)
        },
        async |(writer, _)| writer.frame(b"one").await,
        async |(writer, received), _| {
            writer.frame(b"two").await.unwrap();
            drop(writer);
            let received = received.await.unwrap().unwrap();
            // The first is there as a whole, or never began.
            assert!(matches!(&received[..], b"\0\x03one\0\x03two" | b"\0\x03two"), "{received:?}");
        },
    );
}
