//! As the value of a block, a match and a body, where temporaries live longer.
use async_hygiene::hygiene;
use std::fs;
use std::sync::mpsc::Receiver;
use std::sync::Mutex;

#[hygiene]
async fn next(jobs: &Mutex<Receiver<String>>, path: &str) -> usize {
    let job = { jobs.lock().unwrap().recv().unwrap_or_default() };
    let text = match fs::read_to_string(&job) {
        Ok(text) => text,
        Err(_) => fs::read_to_string(path).unwrap(),
    };
    if let Ok(job) = jobs.lock().unwrap().recv() {
        fs::remove_file(job).unwrap();
    }
    fs::read(text).unwrap().len()
}

fn main() {}
