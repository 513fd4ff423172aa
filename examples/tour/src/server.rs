//! Runs the mended service on a thread of its own.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use tokio::runtime;
use tokio::sync::oneshot;
use tokio::task::LocalSet;

use crate::service::{self, Bank};

/// Its source.
pub const MENDED_SERVICE: &str = include_str!("service.rs");

/// A bank that is being served on a port of the loopback interface. [`stop`](Server::stop) it, or dropping does.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    stop: oneshot::Sender<()>,
    thread: JoinHandle<io::Result<()>>,
}

impl Server {
    /// Serves `bank` on a free port. Connections are taken from now on.
    ///
    /// # Errors
    ///
    /// When there is no port or no thread to be had.
    pub fn start(bank: Bank) -> io::Result<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0))?;
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let (stop, stopped) = oneshot::channel();
        let thread = thread::Builder::new().name("bank".to_owned()).spawn(move || serve(listener, bank, stopped))?;
        Ok(Server { address, stop, thread })
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Ends it, and waits for the end.
    ///
    /// # Errors
    ///
    /// What made it end earlier.
    pub fn stop(self) -> io::Result<()> {
        drop(self.stop);
        self.thread.join().unwrap_or_else(|_| Err(io::Error::other("the server panicked")))
    }
}

/// Ends when `stopped` hears something or its other half is gone.
fn serve(listener: TcpListener, bank: Bank, stopped: oneshot::Receiver<()>) -> io::Result<()> {
    let runtime = runtime::Builder::new_current_thread().enable_all().build()?;
    LocalSet::new().block_on(&runtime, async {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let stop = async {
            let _ = stopped.await;
        };
        service::serve(listener, Arc::new(bank), stop).await
    })
}
