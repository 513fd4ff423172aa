//! A future of one's own, with a name.
use std::pin::Pin;
use std::task::{Context, Poll};

use async_hygiene::facts::{CancelUnsafe, lost};
use async_hygiene::hygiene;
use tokio::sync::Notify;

/// Takes tickets until there are three.
struct Three<'a>(&'a mut Vec<u32>, Vec<u32>);

impl CancelUnsafe<(), lost::items> for Three<'_> {}

impl Future for Three<'_> {
    type Output = Vec<u32>;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Vec<u32>> {
        while self.1.len() < 3 {
            match self.0.pop() {
                Some(ticket) => self.1.push(ticket),
                None => return Poll::Pending,
            }
        }
        Poll::Ready(std::mem::take(&mut self.1))
    }
}

fn three(tickets: &mut Vec<u32>) -> Three<'_> {
    Three(tickets, Vec::new())
}

#[hygiene]
async fn counter(mut tickets: Vec<u32>, bell: &Notify) {
    loop {
        tokio::select! {
            drawn = three(&mut tickets) => println!("{drawn:?}"),
            () = bell.notified() => println!("next, please"),
        }
    }
}

fn main() {}
