//! What is received is in its place before anything else is awaited.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::mpsc;
use tokio::task::yield_now;

struct Inbox {
    from: mpsc::Receiver<u32>,
    read: Vec<u32>,
}

#[cancel_safe]
impl Inbox {
    async fn read_two(&mut self) -> Option<()> {
        for _ in 0..2 {
            let message = self.from.recv().await?;
            self.read.push(message);
            yield_now().await;
        }
        Some(())
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, from) = mpsc::channel(8);
            (1..5).for_each(|n| to.try_send(n).unwrap());
            Inbox { from, read: Vec::new() }
        },
        Inbox::read_two,
        async |mut inbox, _| {
            while inbox.read_two().await.is_some() {}
            assert_eq!(inbox.read, [1, 2, 3, 4]);
        },
    );
}
