//! With nothing there, it is asked again at once.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::sync::mpsc::error::TryRecvError;

fn work(job: u32) {
    println!("{job}");
}

#[hygiene]
async fn run(mut rx: Receiver<u32>) {
    loop {
        match rx.try_recv() {
            Ok(job) => work(job),
            Err(TryRecvError::Empty) => std::thread::yield_now(),
            Err(TryRecvError::Disconnected) => return,
        }
    }
}

fn main() {}
