//! The blocking forms of async-broadcast.

use super::blocks;
use async_broadcast::{Receiver, Sender};

blocks! {
    {T} Receiver<T> => recv: recv_blocking;
    {T} Sender<T> => broadcast: broadcast_blocking;
}
