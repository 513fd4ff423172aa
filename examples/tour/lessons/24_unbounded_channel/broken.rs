use async_hygiene::hygiene;
use tokio::sync::mpsc;

/// Makes lines in one task, and writes them in another.
#[hygiene(strict)]
pub async fn log(lines: u32) {
    let (sender, mut receiver) = mpsc::unbounded_channel();
    let make = async move {
        for number in 0..lines {
            if sender.send(super::line(number).await).is_err() {
                return;
            }
        }
    };
    let write = async {
        while let Some(line) = receiver.recv().await {
            super::write(line).await;
        }
    };
    tokio::join!(timeline::task("make", make), timeline::task("write", write));
}
