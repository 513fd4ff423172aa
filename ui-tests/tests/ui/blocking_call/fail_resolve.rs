//! Names are resolved by asking the network, as a literal too.
use std::net::ToSocketAddrs;

use async_hygiene::hygiene;

#[hygiene]
async fn resolve(host: &str) -> usize {
    let literal = "example.com:80".to_socket_addrs().map_or(0, Iterator::count);
    let given = host.to_socket_addrs().map_or(0, Iterator::count);
    // Out of reach: a copy of the number may get another type.
    let pair = (host, 80).to_socket_addrs().map_or(0, Iterator::count);
    literal + given + pair
}

fn main() {}
