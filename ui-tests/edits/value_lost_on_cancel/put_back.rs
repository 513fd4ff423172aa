use std::io;

use async_hygiene::hygiene;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

struct Client {
    connection: Option<TcpStream>,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Client {
    async fn say(&mut self, text: &[u8]) -> io::Result<()> {
        let Some(connection) = self.connection.as_mut() else {
            return Err(io::ErrorKind::NotConnected.into());
        };
        connection.write_all(text).await?;
        Ok(())
    }
}

fn main() {}
