//! The body of the block is looked at.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::tcp::OwnedReadHalf;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn messages(mut stream: OwnedReadHalf, mut commands: Receiver<String>) -> std::io::Result<()> {
    loop {
        tokio::select! {
            message = async {
                let length = stream.read_u8().await?;
                let mut body = vec![0; length.into()];
                stream.read_exact(&mut body).await?;
                Ok::<_, std::io::Error>(body)
            } => println!("{:?}", message?),
            Some(command) = commands.recv() => println!("{command}"),
        }
    }
}

fn main() {}
