//! From a blocking thread.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

#[hygiene(strict)]
fn enqueue(jobs: Sender<String>) {
    std::thread::spawn(move || {
        let _ = jobs.blocking_send("job".to_owned());
    })
    .join()
    .unwrap();
}

fn main() {}
