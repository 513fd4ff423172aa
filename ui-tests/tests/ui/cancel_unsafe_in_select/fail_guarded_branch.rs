//! A guard says when the branch runs, not how it ends.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc::{Receiver, Sender};

#[hygiene]
async fn credits(mut stream: TcpStream, queue: Sender<u64>, mut free: Receiver<usize>) -> std::io::Result<()> {
    let mut credits = 8;
    loop {
        tokio::select! {
            biased;
            Some(more) = free.recv() => credits += more,
            item = stream.read_u64(), if credits > 0 => {
                credits -= 1;
                _ = queue.try_send(item?);
            }
        }
    }
}

fn main() {}
