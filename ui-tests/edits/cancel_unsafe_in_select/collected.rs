use async_hygiene::hygiene;
use futures::{Stream, StreamExt};
use tokio::sync::Notify;

#[hygiene]
async fn windows(mut events: impl Stream<Item = u32> + Unpin, cut: &Notify) {
    for _ in 0..9 {
        let mut kept = std::pin::pin!(events.by_ref().take(8).collect());
        let window: Vec<u32> = loop {
            tokio::select! {
                window = &mut kept => break window,
                () = cut.notified() => {}
            }
        };
        println!("{window:?}");
    }
}

fn main() {}
