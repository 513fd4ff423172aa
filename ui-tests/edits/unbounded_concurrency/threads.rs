use async_hygiene::hygiene;
use std::net::TcpListener;
use std::thread;

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
fn run(listener: TcpListener) {
    let (hand, sockets) = std::sync::mpsc::sync_channel(64);
    let worker = thread::spawn(move || sockets.into_iter().for_each(|socket: std::net::TcpStream| drop(socket)));
    while let Ok((socket, _)) = listener.accept() {
        hand.send(socket).unwrap();
    }
    drop(hand);
    worker.join().unwrap();
}

fn main() {}
