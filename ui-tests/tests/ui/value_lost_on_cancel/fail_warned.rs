//! As a warning of rustc's, of every form.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc::Receiver;

struct Hub {
    rx: Receiver<String>,
    socket: TcpStream,
    running: bool,
}

async fn pause() {}

#[hygiene]
#[async_hygiene::warn(value_lost_on_cancel)]
impl Hub {
    async fn message(&mut self) -> Option<String> {
        let message = self.rx.recv().await;
        pause().await;
        message
    }

    async fn branch(&mut self) -> Option<String> {
        tokio::select! {
            Some(message) = self.rx.recv() => {
                pause().await;
                Some(message)
            }
            _ = pause() => None,
        }
    }

    async fn bytes(&mut self) -> std::io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.socket.read_to_end(&mut bytes).await?;
        pause().await;
        Ok(bytes)
    }

    async fn flag(&mut self) {
        self.running = true;
        pause().await;
        self.running = false;
    }
}

fn main() {}
