//! async-channel.

use super::drops;
use async_channel::{Receiver, Sender};

drops! {
    {T} Receiver<T> => safe: recv;
    {T} Sender<T> => safe: closed;
    {T} Sender<T> => unsafe message: send;
}
