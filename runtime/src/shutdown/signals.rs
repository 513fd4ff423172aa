//! The signals that ask a process to end.

use std::future::poll_fn;
use std::io;
use std::task::Poll;

#[cfg(unix)]
use tokio::signal::unix::{Signal, SignalKind, signal};
#[cfg(windows)]
use tokio::signal::windows::{CtrlC, ctrl_c};

pub(super) struct Signals {
    #[cfg(unix)]
    interrupt: Signal,
    #[cfg(unix)]
    terminate: Signal,
    #[cfg(windows)]
    interrupt: CtrlC,
}

impl Signals {
    pub(super) fn listen() -> io::Result<Signals> {
        Ok(Signals {
            #[cfg(unix)]
            interrupt: signal(SignalKind::interrupt())?,
            #[cfg(unix)]
            terminate: signal(SignalKind::terminate())?,
            #[cfg(windows)]
            interrupt: ctrl_c()?,
        })
    }

    pub(super) async fn next(&mut self) {
        poll_fn(|cx| {
            #[cfg(unix)]
            let terminated = self.terminate.poll_recv(cx).is_ready();
            #[cfg(not(unix))]
            let terminated = false;
            if terminated || self.interrupt.poll_recv(cx).is_ready() { Poll::Ready(()) } else { Poll::Pending }
        })
        .await;
    }
}
