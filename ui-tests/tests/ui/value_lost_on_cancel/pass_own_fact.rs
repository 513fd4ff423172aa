//! A type of one's own that gives back what was taken.
use std::sync::{Arc, Mutex};

use async_hygiene::facts::GivesBack;
use async_hygiene::hygiene;

type Shelf = Arc<Mutex<Vec<u32>>>;

struct Lent {
    number: u32,
    shelf: Shelf,
}

impl Drop for Lent {
    fn drop(&mut self) {
        self.shelf.lock().unwrap().push(self.number);
    }
}

impl GivesBack for Lent {}

struct Queue {
    waiting: Vec<(Lent, bool)>,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Queue {
    async fn first(&mut self) -> u32 {
        let Some((lent, fresh)) = self.waiting.pop() else { return 0 };
        tokio::task::yield_now().await;
        lent.number + u32::from(fresh)
    }
}

#[tokio::main]
async fn main() {
    let shelf = Shelf::default();
    let lent = Lent { number: 3, shelf: shelf.clone() };
    let mut queue = Queue { waiting: vec![(lent, true)] };
    assert_eq!(queue.first().await, 4);
    assert_eq!(*shelf.lock().unwrap(), [3]);
}
