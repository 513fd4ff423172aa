use std::sync::{Arc, Mutex};

use async_hygiene::offload;

#[offload]
fn count(list: Arc<Mutex<Vec<u32>>>, n: usize) -> usize {
    list.lock().unwrap().len() + n
}

#[offload]
fn generic<T: ToString + Send + 'static>(value: T) -> String {
    value.to_string()
}

#[offload]
fn opaque(value: impl ToString + Send + 'static) -> String {
    value.to_string()
}

#[offload]
fn held(held: u32) -> u32 {
    held
}

struct Local(Arc<u32>);

impl Local {
    #[offload]
    fn consume(self) -> u32 {
        *self.0
    }
}

fn main() {}
