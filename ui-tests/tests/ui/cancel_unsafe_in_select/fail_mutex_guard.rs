//! Through the guard of a lock, and its field.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::{Mutex, watch};

struct Link {
    stream: TcpStream,
}

#[hygiene]
#[async_hygiene::allow(async_lock_across_await, reason = "one reader at a time")]
async fn poll(link: &Mutex<Link>, mut level: watch::Receiver<u8>) -> std::io::Result<()> {
    let mut link = link.lock().await;
    loop {
        tokio::select! {
            reading = link.stream.read_f32() => println!("{}", reading?),
            _ = level.changed() => println!("level {}", *level.borrow()),
        }
    }
}

fn main() {}
