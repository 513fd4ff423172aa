//! The scrutinee of `while let` stays borrowed during every turn of the loop.
use async_hygiene::hygiene;
use std::cell::RefCell;

async fn run(task: u32) -> u32 {
    task
}

#[hygiene]
async fn work(tasks: &RefCell<Vec<u32>>) -> u32 {
    let mut done = 0;
    while let Some(task) = tasks.borrow_mut().pop() {
        done += run(task).await;
    }
    done
}

fn main() {}
