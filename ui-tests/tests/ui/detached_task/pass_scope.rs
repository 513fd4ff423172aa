//! The scope joins its threads.
use async_hygiene::hygiene;

#[hygiene(strict)]
fn run(numbers: &[u64]) {
    std::thread::scope(|scope| {
        scope.spawn(|| numbers.len());
        let _ = scope.spawn(|| numbers.len());
    });
    std::thread::spawn(|| 1).join().unwrap();
}

fn main() {}
