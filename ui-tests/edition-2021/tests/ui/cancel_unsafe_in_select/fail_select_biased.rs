//! And the biased one, whose `default` runs at once when nothing is there.
use async_hygiene::hygiene;
use futures::{AsyncWrite, AsyncWriteExt, FutureExt, select_biased};

#[hygiene]
async fn drain(out: &mut (impl AsyncWrite + Unpin), pages: Vec<Vec<u8>>) -> std::io::Result<usize> {
    let mut busy = 0;
    for page in &pages {
        select_biased! {
            written = out.write_all(page).fuse() => written?,
            default => busy += 1,
        }
    }
    Ok(busy)
}

fn main() {}
