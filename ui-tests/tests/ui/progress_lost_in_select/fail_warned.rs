//! At `warn` it is a warning of rustc, and an error where those are errors.
#![deny(unused_must_use)]

use async_hygiene::hygiene;
use tokio::sync::{Semaphore, mpsc};

#[hygiene]
#[async_hygiene::warn(progress_lost_in_select)]
async fn take(limit: &Semaphore, bell: &mut mpsc::Receiver<()>) {
    loop {
        tokio::select! {
            Ok(permit) = limit.acquire() => permit.forget(),
            Some(()) = bell.recv() => {}
            else => break,
        }
    }
}

fn main() {}
