use async_hygiene::hygiene;
use std::cell::{Ref, RefCell};

struct Profile {
    avatar: Vec<u8>,
}

async fn upload(bytes: &[u8]) -> usize {
    bytes.len()
}

#[hygiene]
async fn publish(profile: &RefCell<Profile>) -> usize {
    let avatar = Ref::map(profile.borrow(), |profile| &profile.avatar);
    let bytes = avatar.clone();
    drop(avatar);
    upload(&bytes).await
}

fn main() {}
