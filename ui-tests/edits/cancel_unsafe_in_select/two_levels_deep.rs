use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, BufWriter};
use tokio::net::TcpStream;
use tokio::sync::mpsc;

struct Client {
    stream: BufWriter<TcpStream>,
    events: mpsc::Receiver<u8>,
}

impl Client {
    async fn request(&mut self, id: u8) -> std::io::Result<u8> {
        self.put(&mut &[1, id][..]).await?;
        self.stream.read_u8().await
    }

    async fn put(&mut self, rest: &mut &[u8]) -> std::io::Result<()> {
        self.stream.write_all_buf(rest).await?;
        self.stream.flush().await
    }
}

#[hygiene]
async fn run(mut client: Client, mut events: mpsc::Receiver<u8>) -> std::io::Result<()> {
    for id in 0..9 {
        tokio::select! {
            answer = client.request(id) => println!("{}", answer?),
            event = events.recv() => println!("{event:?}, {}", client.events.len()),
        }
    }
    Ok(())
}

fn main() {}
