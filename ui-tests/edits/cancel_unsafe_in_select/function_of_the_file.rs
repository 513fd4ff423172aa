use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::broadcast::Receiver;

#[hygiene]
async fn serve(mut socket: TcpStream, mut shutdown: Receiver<()>) -> std::io::Result<()> {
    let mut leaving = false;
    let mut buffer = Vec::new();
    while !leaving {
        tokio::select! {
            packet = next_packet(&mut socket, &mut buffer) => println!("{:?}", packet?),
            _ = shutdown.recv() => leaving = true,
        }
    }
    println!("the last: {:?}", next_packet(&mut socket, &mut buffer).await?);
    Ok(())
}

async fn next_packet(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> std::io::Result<[u8; 188]> {
    loop {
        if let Some((packet, rest)) = buffer.split_first_chunk() {
            let (packet, rest) = (*packet, rest.to_vec());
            *buffer = rest;
            return Ok(packet);
        }
        stream.read_buf(buffer).await?;
    }
}

fn main() {}
