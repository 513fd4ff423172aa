//! Arguments that are tied to their thread: the error stands at the type.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::MutexGuard;

use async_hygiene::offload;

#[offload]
fn count(list: Rc<RefCell<Vec<u32>>>, n: usize) -> usize {
    list.borrow().len() + n
}

#[offload]
fn generic<T: ToString + 'static>(value: T) -> String {
    value.to_string()
}

#[offload]
fn opaque(value: impl ToString + 'static) -> String {
    value.to_string()
}

#[offload]
fn held(guard: MutexGuard<'static, u32>, _: *const u8) -> u32 {
    *guard
}

struct Local(Rc<u32>);

impl Local {
    #[offload]
    fn consume(self) -> u32 {
        *self.0
    }
}

fn main() {}
