use async_hygiene::hygiene;
use std::thread::JoinHandle;

#[hygiene(strict)]
fn stop(workers: Vec<JoinHandle<()>>) {
    for worker in workers {
        if let Err(error) = worker.join() {
            eprintln!("{error:?}");
        }
    }
}

fn main() {}
