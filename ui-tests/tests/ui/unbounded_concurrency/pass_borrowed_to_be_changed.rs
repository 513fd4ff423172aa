//! One future for each connection that is there already: what is borrowed to be changed is no input.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use futures::future::{join_all, try_join_all};
use futures::stream::{FuturesUnordered, StreamExt};
use std::collections::HashMap;
use tokio::sync::broadcast::{Receiver, Sender, error::RecvError};

struct Connection;

impl Connection {
    async fn read(&mut self) -> std::io::Result<u8> {
        Ok(1)
    }
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn read_all(connections: &mut HashMap<u8, Connection>) -> std::io::Result<Vec<u8>> {
    try_join_all(connections.iter_mut().map(|(_, connection)| connection.read())).await?;
    let mut reads = connections.values_mut().map(Connection::read).collect::<FuturesUnordered<_>>();
    let mut all = Vec::new();
    while let Some(read) = reads.next().await {
        all.push(read?);
    }
    Ok(all)
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn all_connected(clients: &[Sender<u8>]) -> Vec<Result<u8, RecvError>> {
    let mut subscriptions: Vec<_> = clients.iter().map(Sender::subscribe).collect();
    join_all(subscriptions.iter_mut().map(Receiver::recv)).await
}

fn main() {}
