//! The blocking forms of async-channel.

use super::blocks;
use async_channel::{Receiver, Sender};

blocks! {
    {T} Receiver<T> => recv: recv_blocking;
    {T} Sender<T> => send: send_blocking;
}
