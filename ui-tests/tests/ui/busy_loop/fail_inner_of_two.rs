//! Of nested loops the inner one is reported.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};

#[hygiene]
async fn serve(open: &AtomicBool) {
    loop {
        while !open.load(Ordering::Relaxed) {
            std::hint::spin_loop();
        }
        println!("open");
    }
}

fn main() {}
