//! A handle type of one's own.
use async_hygiene::facts::TaskHandle;
use async_hygiene::hygiene;

struct Job;

impl TaskHandle for Job {}

fn spawn_job(id: u64) -> Job {
    println!("{id}");
    Job
}

#[hygiene(strict)]
fn run() {
    spawn_job(1);
}

fn main() {}
