use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn greeting(
    socket: &mut (impl AsyncRead + Unpin),
    buf: &mut [u8; 64],
    filled: &mut usize,
) -> io::Result<[u8; 64]> {
    while *filled < buf.len() {
        match socket.read(&mut buf[*filled..]).await? {
            0 => break,
            n => *filled += n,
        }
    }
    Ok(*buf)
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { tokio::io::AsyncWriteExt::write_all(&mut to, b"hello").await });
            (from, [0; 64], 0)
        },
        async |(from, buf, filled)| greeting(from, buf, filled).await,
        async |(mut from, mut buf, mut filled), text| {
            let text = if let Some(text) = text { text } else { greeting(&mut from, &mut buf, &mut filled).await };
            assert!(text.unwrap().starts_with(b"hello"));
        },
    )
}

fn main() {
    println!("{}", run());
}
