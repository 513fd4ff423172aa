//! crossbeam-channel. `Sender::send` is left alone: the sender of an unbounded queue, which never waits, has the same type.

use super::blocks;
use crossbeam_channel::{IntoIter, Iter, Receiver, Select, Sender};

blocks! {
    {T} Receiver<T> => tokio_sync_mpsc: recv recv_timeout recv_deadline iter into_iter;
    {T} Iter<'_, T> => tokio_sync_mpsc: next;
    {T} IntoIter<T> => tokio_sync_mpsc: next;
    {T} Sender<T> => tokio_sync_mpsc: send_timeout send_deadline;
    {} Select<'_> => tokio_select_: select select_timeout select_deadline ready;
}
