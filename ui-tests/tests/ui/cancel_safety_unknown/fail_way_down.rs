//! A function of the file awaits it, and another one calls that.
use async_hygiene::hygiene;
use tokio::sync::mpsc;

trait Disk {
    fn flush(&mut self) -> impl Future<Output = ()> + Send;
}

struct Journal<D> {
    disk: D,
    lines: Vec<String>,
}

impl<D: Disk> Journal<D> {
    async fn settle(&mut self) {
        self.lines.clear();
        self.disk.flush().await;
    }

    async fn write(&mut self, line: String) {
        self.lines.push(line);
        self.settle().await;
    }
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
impl<D: Disk> Journal<D> {
    async fn run(&mut self, mut lines: mpsc::Receiver<String>) {
        let mut last = String::new();
        loop {
            tokio::select! {
                _ = self.write(last.clone()) => break,
                Some(line) = lines.recv() => last = line,
            }
        }
    }
}

fn main() {}
