use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::broadcast;

#[hygiene]
async fn chat(stream: TcpStream, mut news: broadcast::Receiver<String>) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream);
    let mut line: Vec<u8> = Vec::new();
    loop {
        tokio::select! {
            read = reader.read_until(b'\n', &mut line) => {
                if read? == 0 {
                    return Ok(());
                }
                print!("{}", String::from_utf8_lossy(&line));
                line.clear();
            }
            text = news.recv() => println!("news: {text:?}"),
        }
    }
}

fn main() {}
