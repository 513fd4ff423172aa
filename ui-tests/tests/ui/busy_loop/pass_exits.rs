//! Panics that are written out, and the end of the process.
#![allow(clippy::never_loop)]
use async_hygiene::hygiene;

#[hygiene]
async fn run(mut stack: Vec<u32>, mode: u32) {
    match mode {
        0 => loop {
            assert!(stack.len() < 9);
            stack.push(1);
        },
        1 => loop {
            println!("{}", stack.pop().expect("one more"));
        },
        2 => loop {
            if stack.pop().is_none() {
                std::process::exit(0);
            }
        },
        _ => loop {
            if stack.pop().is_none() {
                unreachable!("empty");
            }
        },
    }
}

fn main() {}
