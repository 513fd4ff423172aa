//! Locals with a `Drop` of their own are dropped where they always were.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::cell::RefCell;

struct Note<'a> {
    name: &'static str,
    log: &'a RefCell<Vec<&'static str>>,
}

impl Drop for Note<'_> {
    fn drop(&mut self) {
        self.log.borrow_mut().push(self.name);
    }
}

#[hygiene]
async fn run(log: &RefCell<Vec<&'static str>>) {
    let note = |name| Note { name, log };
    let _first = note("first");
    let second = note("second");
    let _ = note("underscore");
    tokio::task::yield_now().await;
    {
        let _inner = note("inner");
        tokio::task::yield_now().await;
    }
    drop(second);
    let shadowed = note("shadowed");
    let shadowed = Some(note(shadowed.name).name);
    note("statement");
    match note("scrutinee").name {
        name => assert_eq!(Some(name), shadowed.map(|_| "scrutinee")),
    }
    let mut replaced = note("old");
    replaced.name = "renamed";
    assert_eq!(replaced.name, "renamed");
    replaced = note("new");
    tokio::task::yield_now().await;
    assert_eq!(replaced.name, "new");
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let log = RefCell::new(Vec::new());
    run(&log).await;
    assert_eq!(
        log.into_inner(),
        ["underscore", "inner", "second", "shadowed", "statement", "scrutinee", "renamed", "new", "shadowed", "first"]
    );
}
