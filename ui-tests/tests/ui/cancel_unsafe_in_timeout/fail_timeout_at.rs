//! With a deadline, and a `match` that goes on.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::UnixStream;
use tokio::time::{Instant, timeout_at};

#[hygiene(strict)]
async fn samples(mut sensor: UnixStream, deadlines: &[Instant]) -> std::io::Result<f64> {
    let mut sum = 0.0;
    for deadline in deadlines {
        match timeout_at(*deadline, sensor.read_f64()).await {
            Ok(sample) => sum += sample?,
            Err(late) => println!("none: {late}"),
        }
    }
    Ok(sum)
}

fn main() {}
