//! A rack of instruments behind one switch.

use std::sync::{Mutex, MutexGuard, PoisonError};

use async_hygiene::LockGuard;

/// Instruments behind one switch, shared by threads.
#[derive(Debug, Default)]
pub struct Rack {
    connected: Mutex<Option<u8>>,
}

/// The rack, claimed: nobody else gets it while this lives, and threads that want it wait.
///
/// Give it back before an `.await`. A field of it says nothing to the compiler; the derive does.
#[derive(Debug, LockGuard)]
#[must_use = "the rack is given back when this is dropped"]
pub struct Claim<'a> {
    connected: MutexGuard<'a, Option<u8>>,
}

impl Rack {
    /// A rack with nothing connected.
    pub fn new() -> Self {
        Rack::default()
    }

    /// Claims the rack. Waits, and keeps the thread, while somebody else has it.
    // Under any other name the error would be there, too. As it is named after what it does, the error can name the variable.
    pub fn lock(&self) -> Claim<'_> {
        // The switch is a number: a panic elsewhere cannot have left it half set.
        Claim { connected: self.connected.lock().unwrap_or_else(PoisonError::into_inner) }
    }
}

impl Claim<'_> {
    /// Connects one channel in place of the one before.
    pub fn connect(&mut self, channel: u8) {
        *self.connected = Some(channel);
    }

    /// The channel that is connected.
    pub fn connected(&self) -> Option<u8> {
        *self.connected
    }
}
