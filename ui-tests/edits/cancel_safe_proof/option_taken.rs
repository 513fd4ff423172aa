use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

struct Client {
    connection: Option<DuplexStream>,
    bytes: Vec<u8>,
}

#[cancel_safe]
impl Client {
    async fn poll(&mut self) -> io::Result<usize> {
        let connection = self.connection.as_mut().ok_or(io::ErrorKind::NotConnected)?;
        connection.read_buf(&mut self.bytes).await
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(8);
            to.write_all(b"hi").await.unwrap();
            (Client { connection: Some(from), bytes: Vec::new() }, to)
        },
        async |(client, _)| client.poll().await,
        async |(client, _), _| assert!(client.connection.is_some()),
    )
}

fn main() {
    println!("{}", run());
}
