use async_hygiene::hygiene;
use tokio::io;
use tokio::net::TcpStream;
use tokio::sync::watch;

#[hygiene]
async fn proxy(mut client: TcpStream, mut server: TcpStream, mut settings: watch::Receiver<u32>) -> io::Result<()> {
    let mut kept = std::pin::pin!(io::copy(&mut client, &mut server));
    loop {
        tokio::select! {
            copied = &mut kept => {
                println!("{} bytes", copied?);
                return Ok(());
            }
            _ = settings.changed() => println!("{}", *settings.borrow()),
        }
    }
}

fn main() {}
