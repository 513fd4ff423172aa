//! Moves into calls, out of fields, in loops and back again.
#![deny(warnings)]
use async_hygiene::hygiene;

struct Job {
    name: String,
    input: Vec<u8>,
    next: Option<Box<Job>>,
}

async fn run(name: String, input: Vec<u8>) -> String {
    format!("{name} {}", input.len())
}

#[hygiene]
async fn all(mut job: Job) -> Vec<String> {
    let mut results = Vec::new();
    loop {
        let Job { name, input, next } = job;
        results.push(run(name, input).await);
        match next {
            Some(next) => job = *next,
            None => break,
        }
    }
    let mut carry = String::new();
    for result in results.clone() {
        carry = run(carry, result.into_bytes()).await;
    }
    let taken = std::mem::take(&mut carry);
    carry = run(taken, Vec::new()).await;
    results.push(carry);
    results
}

#[hygiene]
async fn partial(job: Job) -> usize {
    let input = job.input;
    let length = run(job.name, input).await.len();
    match job.next {
        Some(next) => next.name.len() + length,
        None => length,
    }
}

fn main() {}
