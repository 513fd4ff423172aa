//! Warnings of facts under tags, and what is no finding.
use async_hygiene::hygiene;
use foreign::*;

pub mod facts;

pub async fn tick() {}

#[hygiene]
#[async_hygiene::warn(lock_across_await)]
pub async fn a_warning() {
    let lease = lease();
    tick().await;
    drop(lease);
}

#[hygiene]
pub async fn detaches() {
    start();
    tick().await;
}

#[hygiene]
pub async fn tracked(pool: &Pool) {
    pool.spawn(1);
    tick().await;
}

#[hygiene]
pub async fn ignores(mail: &Mail) {
    let _ = mail.send(1);
    tick().await;
}

#[hygiene]
pub async fn grows() {
    let (inbox, outbox) = unbounded();
    tick().await;
    drop((inbox, outbox));
}

#[hygiene]
pub async fn none_of_them(number: u64) -> u64 {
    let mut best = None;
    let (text, unit) = (String::new(), ());
    tick().await;
    best.replace(number);
    drop((text, unit));
    best.unwrap_or_default()
}

#[hygiene]
#[allow(unused_variables)]
pub async fn never(stop: bool) -> u8 {
    let value = if stop { return 1 } else { panic!() };
    #[allow(unreachable_code)]
    {
        tick().await;
        value
    }
}


#[hygiene]
pub async fn inside() {
    let jobs = vec![Some(start())];
    tick().await;
    drop(jobs);
    Some(start());
}

#[hygiene]
pub async fn added_to(count: &std::sync::Mutex<u64>) {
    *count.lock().unwrap() += read().await;
}

pub async fn read() -> u64 {
    7
}

/// Said by the package to be a permit, whatever it is to others.
#[hygiene]
pub async fn overruled() {
    let known = foreign::Other(1);
    tick().await;
    drop(known);
}
