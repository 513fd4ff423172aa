use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::tcp::OwnedReadHalf;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn messages(mut stream: OwnedReadHalf, mut commands: Receiver<String>) -> std::io::Result<()> {
    let mut buffer: Vec<u8> = Vec::new();
    loop {
        tokio::select! {
            message = async {
                stream.read_buf(&mut buffer).await
            } => println!("{:?}", message?),
            Some(command) = commands.recv() => println!("{command}"),
        }
    }
}

fn main() {}
