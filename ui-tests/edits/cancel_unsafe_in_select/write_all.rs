use async_hygiene::hygiene;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::watch;

#[hygiene]
async fn publish(out: &mut (impl AsyncWrite + Unpin), mut page: watch::Receiver<Vec<u8>>) -> std::io::Result<()> {
    let text = page.borrow_and_update().clone();
    let mut rest: &[u8] = &text;
    loop {
        tokio::select! {
            written = out.write_all_buf(&mut rest) => return written,
            Ok(()) = page.changed() => println!("the next one has to wait"),
        }
    }
}

fn main() {}
