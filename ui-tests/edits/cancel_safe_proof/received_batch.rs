use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::{Mutex, mpsc};

struct Journal {
    from: mpsc::Receiver<u32>,
    written: Mutex<Vec<u32>>,
    batch: Vec<u32>,
}

#[cancel_safe]
impl Journal {
    async fn round(&mut self) -> usize {
        if self.batch.is_empty() {
            self.from.recv_many(&mut self.batch, 8).await;
        }
        let mut written = self.written.lock().await;
        written.append(&mut self.batch);
        written.len()
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (to, from) = mpsc::channel(8);
            to.try_send(1).unwrap();
            to.try_send(2).unwrap();
            Journal { from, written: Mutex::default(), batch: Vec::new() }
        },
        Journal::round,
        async |mut journal, output| {
            let written = if let Some(written) = output { written } else { journal.round().await };
            assert_eq!(written, 2);
        },
    )
}

fn main() {
    println!("{}", run());
}
