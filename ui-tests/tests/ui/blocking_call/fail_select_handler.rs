//! In the handler and in the guard of a `select!`.
use async_hygiene::hygiene;
use std::fs;
use tokio::sync::mpsc;

#[hygiene]
async fn serve(jobs: &mut mpsc::Receiver<String>, stop: &mut mpsc::Receiver<()>) {
    loop {
        tokio::select! {
            Some(path) = jobs.recv() => {
                fs::remove_file(&path).unwrap();
            }
            _ = stop.recv(), if fs::exists("stop").unwrap() => break,
        }
    }
}

fn main() {}
