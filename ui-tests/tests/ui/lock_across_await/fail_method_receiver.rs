//! The receiver of a method is locked before its arguments are awaited.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn measure() -> f64 {
    0.5
}

#[hygiene]
async fn sample(samples: &Mutex<Vec<f64>>) {
    samples.lock().unwrap().push(measure().await);
}

fn main() {}
