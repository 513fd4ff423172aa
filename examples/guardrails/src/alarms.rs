//! Alarms, for tasks and for threads.

use async_hygiene::cancel_safe;
use async_hygiene::facts::{Blocking, instead, method};
use tokio::sync::mpsc;

/// A reading that is out of bounds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alarm {
    /// Where it was measured.
    pub channel: u8,
    /// What was measured.
    pub reading: f64,
}

/// Rings alarms.
#[derive(Debug, Clone)]
pub struct Bell(mpsc::Sender<Alarm>);

/// Takes alarms.
#[derive(Debug)]
pub struct Alarms(mpsc::Receiver<Alarm>);

// A thread may wait here, a task may not: it awaits `recv`, and the error says so.
impl Blocking<method::blocking_recv, (), instead::recv> for Alarms {}

/// A bell, and what takes its alarms. So many as `room` says wait to be taken.
pub fn alarms(room: usize) -> (Bell, Alarms) {
    let (bell, alarms) = mpsc::channel(room);
    (Bell(bell), Alarms(alarms))
}

impl Bell {
    /// Rings, if there is room for an alarm. Says whether there was.
    pub fn ring(&self, alarm: Alarm) -> bool {
        self.0.try_send(alarm).is_ok()
    }
}

impl Alarms {
    /// The next alarm; `None` when no bell is left.
    ///
    /// # Cancel safety
    ///
    /// Cancel safe: an alarm that was not returned is returned by the next call.
    #[cancel_safe]
    pub async fn recv(&mut self) -> Option<Alarm> {
        self.0.recv().await
    }

    /// The same for a thread, which waits.
    ///
    /// # Panics
    ///
    /// In a task. With `#[hygiene]` that does not compile.
    pub fn blocking_recv(&mut self) -> Option<Alarm> {
        self.0.blocking_recv()
    }
}
