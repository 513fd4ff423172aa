//! A function that gets the stream as an argument.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::broadcast::Receiver;

#[hygiene]
async fn serve(mut socket: TcpStream, mut shutdown: Receiver<()>) -> std::io::Result<()> {
    let mut leaving = false;
    while !leaving {
        tokio::select! {
            packet = next_packet(&mut socket) => println!("{:?}", packet?),
            _ = shutdown.recv() => leaving = true,
        }
    }
    println!("the last: {:?}", next_packet(&mut socket).await?);
    Ok(())
}

async fn next_packet(stream: &mut TcpStream) -> std::io::Result<[u8; 188]> {
    let mut packet = [0; 188];
    stream.read_exact(&mut packet).await?;
    Ok(packet)
}

fn main() {}
