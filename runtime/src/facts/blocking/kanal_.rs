//! kanal. `Sender::send` is left alone: the sender of an unbounded queue, which never waits, has the same type.

use super::blocks;
use kanal::{Receiver, Sender};

blocks! {
    {T} Receiver<T> => kanal_AsyncReceiver: recv recv_timeout next;
    {T} Sender<T> => kanal_AsyncSender: send_timeout;
}
