//! thingbuf.

use super::drops;
use thingbuf::mpsc::{Receiver, Sender};

drops! {
    {T, R} Receiver<T, R> => safe: recv recv_ref;
    {T, R} Sender<T, R> => unsafe message: send;
    {T, R} Sender<T, R> => partial place_in_queue: send_ref;
}
