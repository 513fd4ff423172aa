use std::ops::Deref;
use std::sync::Arc;

use async_hygiene::facts::{Blocking, instead, method};
use async_hygiene::hygiene;

struct Client;

impl Client {
    fn query(&self, text: &str) -> usize {
        text.len()
    }

    fn recv(&self) -> Option<u64> {
        None
    }
}

impl Blocking<method::query> for Client {}
impl Blocking<method::recv, (), instead::tokio_sync_mpsc> for Client {}

struct Pooled(Client);

impl Deref for Pooled {
    type Target = Client;

    fn deref(&self) -> &Client {
        &self.0
    }
}

impl<M, I> Blocking<M, (), I> for Pooled where Client: Blocking<M, (), I> {}

#[hygiene]
async fn ask(client: &Arc<Client>, pooled: Pooled, answers: &mut tokio::sync::mpsc::Receiver<u64>) -> usize {
    let rows = {
        let client = client.clone();
        async_hygiene::offload(move || client.query("select 1")).await
    };
    let rows = rows + async_hygiene::offload(move || pooled.query("select 2")).await;
    answers.recv().await;
    rows
}

fn main() {}
