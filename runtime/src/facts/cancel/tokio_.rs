//! tokio and tokio-util: what the futures of their methods lose, and the futures that have a name.

use super::{cancels, drops, wraps};
use tokio::io::{Lines, Split};
use tokio::sync::{Barrier, Mutex, Notify, OnceCell, RwLock, Semaphore, broadcast, mpsc, oneshot, watch};
use tokio::task::futures::TaskLocalFuture;
use tokio::task::{JoinHandle, JoinSet, LocalSet, Unconstrained};
use tokio::time::{Interval, Sleep, Timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::task_tracker::TrackedFuture;
use tokio_util::task::{AbortOnDropHandle, TaskTracker};

drops! {
    {T} mpsc::Receiver<T> => safe: recv recv_many;
    {T} mpsc::UnboundedReceiver<T> => safe: recv recv_many;
    {T} mpsc::Sender<T> => safe: closed;
    {T} mpsc::Sender<T> => partial place_in_queue: reserve reserve_many;
    {T} mpsc::Sender<T> => partial sender: reserve_owned;
    {T} mpsc::Sender<T> => unsafe message: send send_timeout;
    {T} mpsc::UnboundedSender<T> => safe: closed;
    {T} broadcast::Receiver<T> => safe: recv;
    {T} broadcast::Sender<T> => safe: closed;
    {T} oneshot::Sender<T> => safe: closed;
    {T} watch::Receiver<T> => safe: changed wait_for;
    {T} watch::Sender<T> => safe: closed;
    {T: ?Sized} Mutex<T> => partial place_in_queue: lock lock_owned;
    {T: ?Sized} RwLock<T> => partial place_in_queue: read read_owned write write_owned;
    {} Semaphore => partial place_in_queue: acquire acquire_many acquire_many_owned acquire_owned;
    {} Barrier => unsafe arrival: wait;
    {} Notify => partial place_in_queue: notified notified_owned;
    {T} OnceCell<T> => partial progress: get_or_init get_or_try_init;
    {T} JoinSet<T> => unsafe output: join_all;
    {T} JoinSet<T> => safe: join_next join_next_with_id shutdown;
    {} Interval => safe: tick;
    {R} Lines<R> => safe: next_line;
    {R} Split<R> => safe: next_segment;
    {} CancellationToken => safe: cancelled cancelled_owned;
    {} TaskTracker => safe: wait;
}

cancels! {
    {} Sleep => safe;
    {T} JoinHandle<T> => unsafe output;
    {T} AbortOnDropHandle<T> => unsafe task;
    {} LocalSet => unsafe task;
    {T} oneshot::Receiver<T> => unsafe receiver;
}

wraps! {
    {T: 'static} TaskLocalFuture<T, F>;
    {} Timeout<F>;
    {} TrackedFuture<F>;
    {} Unconstrained<F>;
}

#[cfg(feature = "tokio-fs")]
mod files {
    use super::drops;
    use tokio::fs;

    drops! {
        {} fs::DirBuilder => partial result: create;
        {} fs::DirEntry => safe: file_type metadata;
        {} fs::File => partial result: create create_new set_len set_modified set_permissions set_times;
        {} fs::File => unsafe file: into_std;
        {} fs::File => safe: metadata open sync_all sync_data try_clone;
        {} fs::ReadDir => safe: next_entry;
    }
}

#[cfg(feature = "tokio-net")]
mod sockets {
    use super::drops;
    use tokio::net::{self, tcp};

    drops! {
        {} net::TcpListener => safe: accept bind;
        {} net::TcpSocket => unsafe connection: connect;
        {} net::TcpStream => partial connection: connect;
        {} net::TcpStream => safe: peek readable ready writable;
        {} net::UdpSocket => safe: bind connect peek peek_from peek_sender readable ready recv recv_buf
            recv_buf_from recv_from send send_to writable;
        {} tcp::OwnedReadHalf => safe: peek readable ready;
        {} tcp::OwnedWriteHalf => safe: ready writable;
        {} tcp::ReadHalf<'_> => safe: peek readable ready;
        {} tcp::WriteHalf<'_> => safe: ready writable;
    }
}

#[cfg(all(unix, feature = "tokio-net"))]
mod unix_sockets {
    use super::drops;
    use std::os::fd::AsRawFd;
    use tokio::io::unix::AsyncFd;
    use tokio::net::{self, unix};

    drops! {
        {} net::UnixDatagram => safe: readable ready recv recv_buf recv_buf_from recv_from send send_to writable;
        {} net::UnixListener => safe: accept;
        {} net::UnixStream => partial connection: connect connect_addr;
        {} net::UnixStream => safe: readable ready writable;
        {} unix::OwnedReadHalf => safe: readable ready;
        {} unix::OwnedWriteHalf => safe: ready writable;
        {} unix::ReadHalf<'_> => safe: readable ready;
        {} unix::WriteHalf<'_> => safe: ready writable;
        {} unix::pipe::Receiver => safe: readable ready;
        {} unix::pipe::Sender => safe: ready writable;
        {T: AsRawFd} AsyncFd<T> => safe: readable readable_mut ready ready_mut writable writable_mut;
    }
}

#[cfg(feature = "tokio-process")]
mod processes {
    use super::drops;
    use tokio::process::{Child, Command};

    drops! {
        {} Child => safe: kill wait;
        {} Child => unsafe exit_status: wait_with_output;
        {} Command => unsafe exit_status: output status;
    }
}

#[cfg(all(unix, feature = "tokio-signal"))]
mod signals {
    use super::drops;
    use tokio::signal::unix::Signal;

    drops! {
        {} Signal => safe: recv;
    }
}
