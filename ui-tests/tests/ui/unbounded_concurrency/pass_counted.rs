//! Somebody counts.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::net::TcpListener;

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(listener: TcpListener) {
    let active = Arc::new(AtomicUsize::new(0));
    while let Ok((socket, _)) = listener.accept().await {
        if active.load(Ordering::Relaxed) >= 100 {
            continue;
        }
        active.fetch_add(1, Ordering::Relaxed);
        let active = active.clone();
        tokio::spawn(async move {
            drop(socket);
            active.fetch_sub(1, Ordering::Relaxed);
        });
    }
}

fn main() {}
