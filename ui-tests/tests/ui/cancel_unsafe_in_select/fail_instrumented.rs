//! A span around a future changes nothing.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::UnixStream;
use tokio::sync::Notify;
use tracing::Instrument;

#[hygiene]
async fn requests(mut stream: UnixStream, wake: &Notify) -> std::io::Result<()> {
    loop {
        tokio::select! {
            id = stream.read_i64().instrument(tracing::info_span!("request")) => println!("{}", id?),
            () = wake.notified() => println!("awake"),
        }
    }
}

fn main() {}
