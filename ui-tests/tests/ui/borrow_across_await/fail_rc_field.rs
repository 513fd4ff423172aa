//! The usual shape in a `LocalSet`: state behind `Rc<RefCell<…>>` in a field.
use async_hygiene::hygiene;
use std::cell::RefCell;
use std::rc::Rc;

struct State {
    online: u32,
}

#[derive(Clone)]
struct Room {
    state: Rc<RefCell<State>>,
}

async fn broadcast(online: u32) -> u32 {
    online
}

impl Room {
    #[hygiene]
    async fn join(self) -> u32 {
        let mut state = self.state.borrow_mut();
        state.online += 1;
        broadcast(state.online).await
    }
}

fn main() {}
