use async_hygiene::hygiene;
use futures::{AsyncWrite, AsyncWriteExt, FutureExt, select_biased};

#[hygiene]
async fn drain(out: &mut (impl AsyncWrite + Unpin), pages: Vec<Vec<u8>>) -> std::io::Result<usize> {
    let mut busy = 0;
    for bytes in &pages {
        let mut written: usize = 0;
        select_biased! {
            count = out.write(&bytes[written..]).fuse() => written += count?,
            default => busy += 1,
        }
        busy += written;
    }
    Ok(busy)
}

fn main() {}
