//! A timeout in the function drops what a caller would have to.
use std::io;
use std::time::Duration;

use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::time::timeout;

struct Meter {
    from: DuplexStream,
}

#[cancel_safe]
impl Meter {
    async fn value(&mut self) -> io::Result<u32> {
        timeout(Duration::from_secs(1), self.from.read_u32()).await?
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (mut to, from) = tokio::io::duplex(3);
            tokio::spawn(async move { to.write_all(&[0, 0, 0, 1]).await });
            Meter { from }
        },
        Meter::value,
        async |mut meter, output| {
            let value = if let Some(value) = output { value } else { meter.value().await };
            assert_eq!(value.unwrap(), 1);
        },
    )
}

fn main() {
    println!("{}", run());
}
