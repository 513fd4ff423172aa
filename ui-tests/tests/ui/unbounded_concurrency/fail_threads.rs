//! A thread for each connection, in a sync function.
use async_hygiene::hygiene;
use std::net::TcpListener;
use std::thread;

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
fn run(listener: TcpListener) {
    while let Ok((socket, _)) = listener.accept() {
        thread::spawn(move || drop(socket));
    }
}

fn main() {}
