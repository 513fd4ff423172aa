//! One branch goes on with the outer loop, which comes back to the reader.
use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn batches(mut input: DuplexStream, mut cuts: Receiver<()>) -> std::io::Result<()> {
    'batch: loop {
        let mut batch = Vec::new();
        while batch.len() < 100 {
            tokio::select! {
                item = input.read_u16_le() => batch.push(item?),
                cut = cuts.recv() => match cut {
                    Some(()) => continue 'batch,
                    None => break 'batch,
                },
            }
        }
        println!("{batch:?}");
    }
    Ok(())
}

fn main() {}
