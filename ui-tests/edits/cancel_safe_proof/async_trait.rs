use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use async_trait::async_trait;
use tokio::sync::{Mutex, mpsc};

#[async_trait]
trait Step {
    async fn step(&mut self) -> Option<()>;
}

struct Ledger {
    entries: mpsc::Receiver<u32>,
    entry: Option<u32>,
    book: Mutex<Vec<u32>>,
}

#[cancel_safe]
#[async_trait]
impl Step for Ledger {
    async fn step(&mut self) -> Option<()> {
        if self.entry.is_none() {
            let entry = self.entries.recv().await?;
            self.entry = Some(entry);
        }
        let mut book = self.book.lock().await;
        book.extend(self.entry.take());
        Some(())
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (to, entries) = mpsc::channel(8);
            to.try_send(1).unwrap();
            to.try_send(2).unwrap();
            Ledger { entries, entry: None, book: Mutex::default() }
        },
        async |ledger| ledger.step().await,
        async |mut ledger, _| {
            while ledger.step().await.is_some() {}
            assert_eq!(ledger.book.into_inner(), [1, 2]);
        },
    )
}

fn main() {
    println!("{}", run());
}
