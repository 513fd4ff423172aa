use std::cell::RefCell;

use async_hygiene::hygiene;

/// A room of a chat. One thread has all of it.
pub struct Room {
    members: RefCell<Vec<u32>>,
}

#[hygiene]
impl Room {
    pub fn new(members: Vec<u32>) -> Self {
        Room { members: RefCell::new(members) }
    }

    pub fn members(&self) -> usize {
        self.members.borrow().len()
    }

    pub fn join(&self, member: u32) {
        self.members.borrow_mut().push(member);
    }

    pub async fn say(&self, text: &str) {
        let members = self.members.borrow().clone();
        for member in members {
            super::send(member, text).await;
        }
    }
}
