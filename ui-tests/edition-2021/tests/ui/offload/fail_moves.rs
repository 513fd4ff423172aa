//! What cannot move, and what cannot leave.

use std::rc::Rc;

use async_hygiene::{hygiene, offload};

fn len(text: &str, n: Rc<u32>) -> usize {
    text.len() + *n as usize
}

#[offload]
fn function(text: &str, n: Rc<u32>) -> usize {
    len(text, n)
}

#[offload]
fn local(n: Rc<u32>) -> u32 {
    *n
}

#[hygiene]
async fn calls(text: &str) -> Option<usize> {
    #[offload]
    let a = len(text, Rc::new(1));
    #[offload]
    let b = {
        let first = text.chars().next()?;
        first.len_utf8()
    };
    Some(a + b)
}

fn main() {}
