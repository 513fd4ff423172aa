//! Somebody else's types.
use std::future::{Ready, ready};

#[derive(Debug)]
pub struct Lease(u8);
pub fn lease() -> Lease {
    Lease(1)
}
pub fn try_lease() -> Result<Lease, ()> {
    Ok(Lease(1))
}
impl Drop for Lease {
    fn drop(&mut self) {
        self.0 = 0;
    }
}

/// A guard of which this crate says so.
#[derive(async_hygiene::LockGuard)]
pub struct Known(pub u8);

/// Another one.
#[derive(async_hygiene::LockGuard)]
pub struct Other(pub u8);

pub struct Disk;
impl Disk {
    pub fn sync_all(&self) {}
}

pub struct Job;
pub fn start() -> Job {
    Job
}

pub struct Pool;
impl Pool {
    pub fn spawn(&self, _: u8) -> Job {
        Job
    }
}

#[derive(Debug)]
pub struct Unsent;
pub struct Mail;
impl Mail {
    pub fn send(&self, _: u8) -> Result<(), Unsent> {
        Ok(())
    }
}

pub struct Inbox;
pub struct Outbox;
pub fn unbounded() -> (Inbox, Outbox) {
    (Inbox, Outbox)
}

pub struct Queue;
impl Queue {
    pub async fn recv(&mut self) -> Item {
        Item(0)
    }
    pub async fn next(&mut self) -> u8 {
        0
    }
    pub fn ticket(&self) -> Ticket {
        Ticket(ready(0))
    }
}

pub struct Item(pub u8);
pub struct Ticket(Ready<u8>);
impl Future for Ticket {
    type Output = u8;
    fn poll(mut self: std::pin::Pin<&mut Self>, cx: &mut std::task::Context<'_>) -> std::task::Poll<u8> {
        std::pin::Pin::new(&mut self.0).poll(cx)
    }
}
