//! thingbuf's blocking channel, which is always bounded.

use super::blocks;
use thingbuf::mpsc::blocking::{Receiver, Sender};

blocks! {
    {T, R} Receiver<T, R> => thingbuf_mpsc: recv recv_ref recv_timeout next;
    {T, R} Sender<T, R> => thingbuf_mpsc: send send_ref send_timeout;
}
