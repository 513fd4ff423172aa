use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::task::yield_now;

#[derive(Default)]
struct Outbox {
    waiting: Vec<u32>,
    sent: Vec<u32>,
}

#[cancel_safe]
impl Outbox {
    async fn flush(&mut self) {
        let waiting = &mut self.waiting;
        yield_now().await;
        self.sent.append(waiting);
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || Outbox { waiting: vec![1, 2, 3], sent: Vec::new() },
        Outbox::flush,
        async |outbox, _| {
            let all: Vec<_> = outbox.sent.into_iter().chain(outbox.waiting).collect();
            assert_eq!(all, [1, 2, 3]);
        },
    )
}

fn main() {
    println!("{}", run());
}
