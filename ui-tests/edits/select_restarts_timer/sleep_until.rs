use async_hygiene::hygiene;
use std::time::Duration;
use tokio::net::UdpSocket;

struct Peers {
    interval: Duration,
}

#[hygiene(strict)]
#[async_hygiene::allow(cancel_unsafe_in_select, progress_lost_in_select)]
impl Peers {
    async fn gossip(&self, _: &UdpSocket) {}

    async fn run(&self, socket: UdpSocket) -> std::io::Result<()> {
        let mut buf = [0; 1500];
        let mut ticks = tokio::time::interval(self.interval);
        loop {
            tokio::select! {
                received = socket.recv_from(&mut buf) => {
                    let (len, from) = received?;
                    println!("{len} bytes from {from}");
                }
                _ = ticks.tick() => {
                    self.gossip(&socket).await;
                }
            }
        }
    }
}

fn main() {}
