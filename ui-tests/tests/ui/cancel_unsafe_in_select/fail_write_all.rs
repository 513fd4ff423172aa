//! A part of the page is sent; the next turn sends all of it again.
use async_hygiene::hygiene;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::watch;

#[hygiene]
async fn publish(out: &mut (impl AsyncWrite + Unpin), mut page: watch::Receiver<Vec<u8>>) -> std::io::Result<()> {
    let mut text = page.borrow_and_update().clone();
    loop {
        tokio::select! {
            written = out.write_all(&text) => return written,
            Ok(()) = page.changed() => text = page.borrow_and_update().clone(),
        }
    }
}

fn main() {}
