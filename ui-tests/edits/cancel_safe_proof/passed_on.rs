use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::mpsc;

struct Relay {
    from: mpsc::Receiver<u32>,
    to: mpsc::Sender<u32>,
}

#[cancel_safe]
impl Relay {
    async fn pass_on(&mut self) -> Option<()> {
        let slot = self.to.reserve().await.ok()?;
        let message = self.from.recv().await?;
        slot.send(message);
        Some(())
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (source, from) = mpsc::channel(8);
            let (to, sink) = mpsc::channel(8);
            source.try_send(1).unwrap();
            source.try_send(2).unwrap();
            (Relay { from, to }, sink)
        },
        async |(relay, _)| relay.pass_on().await,
        async |(mut relay, mut sink), _| {
            while relay.pass_on().await.is_some() {}
            assert_eq!((sink.try_recv(), sink.try_recv()), (Ok(1), Ok(2)));
        },
    )
}

fn main() {
    println!("{}", run());
}
