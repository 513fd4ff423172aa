//! kanal. Its documentation rules out `select!`: a message is handed to the future before that is polled again, and goes with it.

use super::drops;
use kanal::{AsyncReceiver, AsyncSender};

drops! {
    {T} AsyncReceiver<T> => unsafe message: recv;
    {T} AsyncSender<T> => unsafe message: send;
}
