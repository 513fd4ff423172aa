use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn lengths<R: AsyncRead + Unpin>(reader: &mut R, mut asked: Receiver<()>) -> std::io::Result<()> {
    let mut sum = 0;
    let mut buffer: Vec<u8> = Vec::new();
    loop {
        tokio::select! {
            read = reader.read_buf(&mut buffer) => {
                read?;
                while let Some((length, rest)) = buffer.split_first_chunk() {
                    sum += u64::from(u32::from_be_bytes(*length));
                    buffer = rest.to_vec();
                }
            }
            Some(()) = asked.recv() => println!("{sum} so far"),
        }
    }
}

fn main() {}
