//! Types of the user's own that are named `Ref` and `RefMut`.
use async_hygiene::hygiene;

struct Ref<'a>(&'a str);

struct RefMut<'a>(&'a mut String);

async fn checkout(name: &str) -> usize {
    name.len()
}

#[hygiene]
async fn switch(branch: &str, head: &mut String) -> usize {
    let branch = Ref(branch);
    let head = RefMut(head);
    let size = checkout(branch.0).await;
    head.0.push_str(branch.0);
    size
}

fn main() {}
