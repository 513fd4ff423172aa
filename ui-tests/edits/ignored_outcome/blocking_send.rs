use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

#[hygiene(strict)]
fn enqueue(jobs: Sender<String>) {
    std::thread::spawn(move || {
        if let Err(error) = jobs.blocking_send("job".to_owned()) {
            eprintln!("{error:?}");
        }
    })
    .join()
    .unwrap();
}

fn main() {}
