//! What was read and not yet written is in the future's own buffer.
use async_hygiene::hygiene;
use tokio::io;
use tokio::net::TcpStream;
use tokio::sync::watch;

#[hygiene]
async fn proxy(mut client: TcpStream, mut server: TcpStream, mut settings: watch::Receiver<u32>) -> io::Result<()> {
    loop {
        tokio::select! {
            copied = io::copy(&mut client, &mut server) => {
                println!("{} bytes", copied?);
                return Ok(());
            }
            _ = settings.changed() => println!("{}", *settings.borrow()),
        }
    }
}

fn main() {}
