use std::io;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

struct Link {
    socket: DuplexStream,
    pings: u32,
    buffer: Vec<u8>,
}

async fn kind(from: &mut DuplexStream, buffer: &mut Vec<u8>) -> io::Result<u16> {
    while buffer.len() < 2 {
        from.read_buf(buffer).await?;
    }
    Ok(u16::from_be_bytes([buffer.remove(0), buffer.remove(0)]))
}

impl Link {
    async fn ping(&mut self) -> io::Result<()> {
        assert_eq!(kind(&mut self.socket, &mut self.buffer).await?, 0x0102);
        self.pings += 1;
        Ok(())
    }

    #[cancel_safe]
    async fn step(&mut self) -> io::Result<u32> {
        self.ping().await?;
        Ok(self.pings)
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, socket) = tokio::io::duplex(1);
            tokio::spawn(async move { to.write_all(&[1, 2]).await });
            Link { socket, pings: 0, buffer: Vec::new() }
        },
        Link::step,
        async |mut link, output| {
            let pings = if let Some(pings) = output { pings } else { link.step().await };
            assert_eq!(pings.unwrap(), 1);
        },
    )
}

fn main() {
    println!("{}", run());
}
