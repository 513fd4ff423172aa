//! Functions of every kind with such names: unsafe, generic, recursive, of a trait, taking closures.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::fmt::Debug;
use std::panic::Location;

unsafe fn read(at: *const u32) -> u32 {
    // SAFETY: the caller's promise.
    unsafe { *at }
}

const fn exists(n: usize) -> bool {
    n > 0
}

fn copy<'a, T: Debug + ?Sized>(from: &'a T, found: impl for<'b> Fn(&'b T) -> &'b str) -> &'a str
where
    T: AsRef<str>,
{
    assert_eq!(found(from), from.as_ref());
    from.as_ref()
}

#[track_caller]
fn write(n: u32) -> u32 {
    Location::caller().line() + n
}

async fn sleep(n: u32) -> u32 {
    if n == 0 { 0 } else { 1 + Box::pin(sleep(n - 1)).await }
}

#[hygiene]
async fn metadata(n: u32) -> u32 {
    if n == 0 { 0 } else { 1 + Box::pin(metadata(n - 1)).await }
}

fn rename() -> ! {
    panic!("never called")
}

trait Connect: Sized {
    fn connect(to: &str) -> Self;
}

impl Connect for usize {
    fn connect(to: &str) -> usize {
        to.len()
    }
}

#[hygiene]
async fn all<C: Connect>(give_up: bool) -> (C, u32) {
    let n = 3;
    // SAFETY: it points to a local.
    let there = unsafe { read(&raw const n) };
    let text = copy("abc", |text| text);
    copy("abc", |text| text);
    let line = write(0);
    assert_eq!(line + 2, write(0) + 1);
    if give_up && !exists(1) {
        rename();
    }
    let _ = exists(2);
    let later = sleep(2);
    (C::connect(text), there + later.await + metadata(2).await)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(all::<usize>(false).await, (3, 7));
}
