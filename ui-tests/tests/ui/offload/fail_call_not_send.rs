//! Arguments that are tied to their thread.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Mutex;

use async_hygiene::hygiene;

fn shared(list: Rc<Vec<u32>>) -> usize {
    list.len()
}

fn by<F: Fn(u32) -> u32>(n: u32, f: F) -> u32 {
    f(n)
}

fn pointer(_: *const u8, n: &Cell<u32>) -> u32 {
    n.get()
}

#[hygiene]
async fn calls(lock: &Mutex<Vec<u32>>) -> u32 {
    let list = Rc::new(vec![1]);
    #[offload]
    let a = shared(Rc::clone(&list));
    #[offload]
    let b = shared(list);
    let cell = Cell::new(1);
    #[offload]
    let c = pointer(std::ptr::null(), &cell);
    #[offload]
    let d = lock.lock().unwrap().binary_search(&1);
    let local = Rc::new(3);
    #[offload]
    let e = by(1, |x| x + *local);
    (a + b) as u32 + c + d.unwrap() as u32 + e
}

fn main() {}
