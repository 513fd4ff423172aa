use async_hygiene::hygiene;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn acknowledge(out: Box<dyn AsyncWrite + Send>, mut ids: Receiver<u16>, mut more: Receiver<u16>) {
    let mut out = Box::into_pin(out);
    while let Some(id) = ids.recv().await {
        let mut rest: &[u8] = &id.to_be_bytes();
        tokio::select! {
            _ = out.write_all_buf(&mut rest) => {}
            Some(other) = more.recv() => println!("{other} has to wait"),
        }
    }
}

fn main() {}
