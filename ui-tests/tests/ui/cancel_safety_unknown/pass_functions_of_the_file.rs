//! What stands in the file is judged by its body, down to the last await.
use async_hygiene::hygiene;
use tokio::sync::mpsc;

struct Queue {
    jobs: mpsc::Receiver<u64>,
    more: mpsc::UnboundedReceiver<u64>,
    kept: Vec<u64>,
}

impl Queue {
    async fn fill(&mut self) -> usize {
        self.one().await;
        self.kept.len()
    }

    async fn one(&mut self) {
        if let Some(job) = self.jobs.recv().await {
            self.kept.push(job);
        }
    }
}

async fn nothing() {}

async fn next(from: &mut mpsc::UnboundedReceiver<u64>) -> Option<u64> {
    nothing().await;
    from.recv().await
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
impl Queue {
    async fn sum(&mut self) -> u64 {
        let mut rest = 0;
        loop {
            tokio::select! {
                filled = next(&mut self.more) => match filled {
                    Some(n) => rest += n,
                    None => break,
                },
                _ = nothing() => {}
            }
            tokio::select! {
                _ = self.fill() => {}
                () = nothing() => {}
            }
        }
        rest + self.kept.iter().sum::<u64>()
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ((tx, jobs), (also, more)) = (mpsc::channel(4), mpsc::unbounded_channel());
    tx.send(1).await.unwrap();
    also.send(2).unwrap();
    drop((tx, also));
    assert!(Queue { jobs, more, kept: Vec::new() }.sum().await >= 2);
}
