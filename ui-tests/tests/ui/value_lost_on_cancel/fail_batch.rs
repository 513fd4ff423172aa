//! A batch, between two rounds of which the task waits.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

struct Writer {
    rx: Receiver<u64>,
    written: Vec<u64>,
}

async fn open() { tokio::task::yield_now().await }

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Writer {
    async fn round(&mut self) {
        let mut batch = Vec::new();
        if self.rx.recv_many(&mut batch, 64).await > 0 {
            open().await;
            self.written.append(&mut batch);
        }
    }
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let (to, rx) = tokio::sync::mpsc::channel(8);
            to.try_send(1).unwrap();
            to.try_send(2).unwrap();
            Writer { rx, written: Vec::new() }
        },
        Writer::round,
        async |mut writer, _| {
            writer.round().await;
            assert_eq!(writer.written, [1, 2]);
        },
    )
}

fn main() {
    println!("{}", run());
}
