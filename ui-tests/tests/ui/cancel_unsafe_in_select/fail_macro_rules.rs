//! The loop comes out of a macro of the file.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc::Receiver;

macro_rules! shown {
    ($value:expr) => {
        println!("{:?}", $value)
    };
}

#[hygiene]
async fn serve(mut stream: TcpStream, mut events: Receiver<u8>) {
    let mut block = vec![0; 64];
    loop {
        tokio::select! {
            read = stream.read_exact(&mut block) => shown!(read.map(|_| &block)),
            event = events.recv() => shown!(event),
        }
    }
}

fn main() {}
