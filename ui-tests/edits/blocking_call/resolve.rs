use std::net::ToSocketAddrs;

use async_hygiene::hygiene;

#[hygiene]
async fn resolve(host: &str) -> usize {
    let literal = tokio::net::lookup_host("example.com:80").await.map_or(0, Iterator::count);
    let given = tokio::net::lookup_host(host).await.map_or(0, Iterator::count);
    // Out of reach: a copy of the number may get another type.
    let pair = (host, 80).to_socket_addrs().map_or(0, Iterator::count);
    literal + given + pair
}

fn main() {}
