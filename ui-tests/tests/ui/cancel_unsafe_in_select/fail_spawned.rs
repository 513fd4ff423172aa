//! In a task of its own.
use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::UnixStream;
use tokio::sync::watch;
use tokio::task::JoinHandle;

#[hygiene]
fn start(stream: UnixStream, mut quiet: watch::Receiver<bool>) -> JoinHandle<std::io::Result<()>> {
    tokio::spawn(async move {
        let mut stream = BufReader::new(stream);
        loop {
            let mut line = String::with_capacity(80);
            tokio::select! {
                read = stream.read_line(&mut line) => {
                    if read? == 0 {
                        break Ok(());
                    }
                    println!("{line}");
                }
                Ok(()) = quiet.changed() => println!("quiet: {}", *quiet.borrow()),
            }
        }
    })
}

fn main() {}
