//! The line that was begun is emptied into nothing.
use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::broadcast;

#[hygiene]
async fn chat(stream: TcpStream, mut news: broadcast::Receiver<String>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    loop {
        line.clear();
        tokio::select! {
            read = reader.read_line(&mut line) => {
                if read? == 0 {
                    return Ok(());
                }
                print!("{line}");
            }
            text = news.recv() => println!("news: {text:?}"),
        }
    }
}

fn main() {}
