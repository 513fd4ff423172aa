//! Taken out for the time of the await, and put back behind it.
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
        let Some(mut connection) = self.connection.take() else {
            return Err(io::ErrorKind::NotConnected.into());
        };
        connection.write_all(text).await?;
        self.connection = Some(connection);
        Ok(())
    }
}

fn main() {}
