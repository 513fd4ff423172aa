//! async-broadcast.

use super::drops;
use async_broadcast::{Receiver, Sender};

drops! {
    {T} Receiver<T> => safe: recv recv_direct;
    {T} Sender<T> => unsafe message: broadcast broadcast_direct;
}
