use std::io;

use async_hygiene::hygiene;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn admit(listener: &TcpListener, limit: &Semaphore, kept: &mut Option<TcpStream>) -> io::Result<TcpStream> {
    if kept.is_none() {
        let (stream, _peer) = listener.accept().await?;
        *kept = Some(stream);
    }
    let permit = limit.acquire().await.map_err(io::Error::other)?;
    permit.forget();
    kept.take().ok_or_else(|| io::ErrorKind::Other.into())
}

fn main() {}
