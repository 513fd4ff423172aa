//! flume. `Sender::send` is left alone: the sender of an unbounded queue, which never waits, has the same type.

use super::blocks;
use flume::{IntoIter, Iter, Receiver, Selector, Sender};

blocks! {
    {T} Receiver<T> => recv_async: recv recv_timeout recv_deadline iter into_iter;
    {T} Iter<'_, T> => recv_async: next;
    {T} IntoIter<T> => recv_async: next;
    {T} Sender<T> => send_async: send_timeout send_deadline;
    {T} Selector<'_, T> => tokio_select_: wait wait_timeout wait_deadline;
}
