//! A channel of one's own, that says so.
use async_hygiene::hygiene;
use async_hygiene::facts::UnboundedChannel;

struct Inbox<T>(Vec<T>);

impl<T> UnboundedChannel for Inbox<T> {}

fn channel<T>(name: &str) -> (Inbox<T>, usize) {
    (Inbox(Vec::new()), name.len())
}

#[hygiene(strict)]
async fn start() -> usize {
    let (mut inbox, id) = channel("jobs");
    inbox.0.push(3);
    id
}

fn main() {}
