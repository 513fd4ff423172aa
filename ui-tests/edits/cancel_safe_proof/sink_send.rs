use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use futures::{Sink, SinkExt};
use tokio::sync::mpsc;
use tokio_util::sync::PollSender;

struct Log<S> {
    next: u32,
    to: S,
}

#[cancel_safe]
impl<S: Sink<u32> + Unpin> Log<S> {
    async fn entry(&mut self) -> Result<(), S::Error> {
        std::future::poll_fn(|cx| self.to.poll_ready_unpin(cx)).await?;
        self.next += 1;
        self.to.start_send_unpin(self.next)?;
        self.to.flush().await
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (to, from) = mpsc::channel(8);
            (Log { next: 0, to: PollSender::new(to) }, from)
        },
        async |(log, _)| log.entry().await,
        async |(mut log, mut from), _| {
            log.entry().await.unwrap();
            assert_eq!(from.recv().await, Some(1));
        },
    )
}

fn main() {
    println!("{}", run());
}
