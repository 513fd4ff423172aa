//! Functions and constructors are known by their path, as it is imported.
use std::io::Result;
use std::path::Path;

use async_hygiene::hygiene;
use tokio::fs::{self, File};
use tokio::net::TcpListener as Listener;
use tokio::sync::mpsc;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn size(path: &Path, bell: &mut mpsc::Receiver<()>) -> Result<usize> {
    loop {
        tokio::select! {
            bytes = fs::read(path) => return Ok(bytes?.len()),
            file = File::open(path) => return Ok(file?.metadata().await?.len() as usize),
            listener = Listener::bind("127.0.0.1:0") => drop(listener?),
            addresses = tokio::net::lookup_host("127.0.0.1:0") => drop(addresses?),
            Some(()) = bell.recv() => {}
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_bell, mut rung) = mpsc::channel(1);
    assert!(size(Path::new("/nowhere/at/all"), &mut rung).await.is_err());
}
