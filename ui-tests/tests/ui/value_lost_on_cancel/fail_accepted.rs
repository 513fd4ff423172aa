//! A connection is accepted before there is room for it.
use std::io;

use async_hygiene::hygiene;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn admit(listener: &TcpListener, limit: &Semaphore) -> io::Result<TcpStream> {
    let (stream, _peer) = listener.accept().await?;
    let permit = limit.acquire().await.map_err(io::Error::other)?;
    permit.forget();
    Ok(stream)
}

fn main() {}
