//! A loop that receives until a timer is over, which goes on from turn to turn.
use std::pin::pin;
use std::time::Duration;

use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::mpsc;
use tokio::time::sleep;

struct Window {
    from: mpsc::Receiver<u32>,
    seen: Vec<u32>,
}

#[cancel_safe]
impl Window {
    async fn fill(&mut self) {
        let mut over = pin!(sleep(Duration::from_secs(1)));
        loop {
            tokio::select! {
                biased;
                message = self.from.recv() => match message {
                    Some(message) => self.seen.push(message),
                    None => return,
                },
                () = &mut over => return,
            }
        }
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, from) = mpsc::channel(8);
            tokio::spawn(async move {
                for n in 1..4 {
                    sleep(Duration::from_millis(100)).await;
                    _ = to.send(n).await;
                }
            });
            Window { from, seen: Vec::new() }
        },
        Window::fill,
        async |mut window, _| {
            window.fill().await;
            assert_eq!(window.seen, [1, 2, 3]);
        },
    );
}
