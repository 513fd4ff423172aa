//! A result that is tied to the thread of the pool.

use std::rc::Rc;

use async_hygiene::offload;

#[offload]
fn make(n: u32) -> Rc<u32> {
    Rc::new(n)
}

#[offload]
fn fails(n: u32) -> Result<u32, Box<dyn std::error::Error>> {
    Ok(n)
}

#[offload]
fn opaque(n: u32) -> impl Iterator<Item = u32> {
    let shared = Rc::new(n);
    (0..n).map(move |x| x + *shared)
}

fn main() {}
