//! Temporaries at the end of a body live as long as they did: longer than the locals, less long than the parameters.

use std::cell::RefCell;
use std::sync::Mutex;

use async_hygiene::{hygiene, offload};

#[offload]
fn of_a_parameter(list: Mutex<Vec<u32>>, cell: RefCell<u32>) -> Option<u32> {
    *cell.borrow_mut() += 1;
    list.lock().unwrap().iter().max().map(|max| *max + *cell.borrow())
}

struct Store {
    list: Mutex<Vec<u32>>,
    name: String,
}

impl Store {
    #[offload]
    fn of_self(self) -> usize {
        self.list.lock().unwrap().len()
    }

    #[offload]
    fn of_parts(mut self: Box<Self>) -> (usize, String) {
        self.name.push('!');
        let Store { list, name } = *self;
        let len = list.lock().unwrap().len();
        (len, name)
    }
}

#[hygiene]
async fn block(list: Mutex<Vec<u32>>) -> usize {
    #[offload]
    let n = {
        let extra = 1;
        list.lock().unwrap().len() + extra
    };
    n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(of_a_parameter(Mutex::new(vec![1, 5]), RefCell::new(1)).await, Some(7));
    let store = || Store { list: Mutex::new(vec![1]), name: "a".to_owned() };
    assert_eq!(store().of_self().await, 1);
    assert_eq!(Box::new(store()).of_parts().await, (1, "a!".to_owned()));
    assert_eq!(block(Mutex::new(vec![1])).await, 2);
}
