//! The length is read, and the body is not there yet.
use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn frame<R: AsyncRead + Unpin>(socket: &mut R) -> io::Result<(u16, Vec<u8>)> {
    let kind = socket.read_u16().await?;
    let len = socket.read_u32().await?;
    let mut body = vec![0; len as usize];
    socket.read_exact(&mut body).await?;
    Ok((kind, body))
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { tokio::io::AsyncWriteExt::write_all(&mut to, b"\0\x01\0\0\0\x02hi").await });
            from
        },
        frame,
        async |mut from, output| {
            let output = if let Some(output) = output { output } else { frame(&mut from).await };
            assert_eq!(output.unwrap(), (1, b"hi".to_vec()));
        },
    )
}

fn main() {
    println!("{}", run());
}
