//! flume. A dropped `send_async` may still deliver its message: nobody can tell.

use super::drops;
use flume::{Receiver, Sender};

drops! {
    {T} Receiver<T> => partial receiver: into_recv_async;
    {T} Receiver<T> => safe: recv_async;
    {T} Sender<T> => unsafe message: into_send_async send_async;
}
