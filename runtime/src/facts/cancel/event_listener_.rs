//! event-listener. A plain notification that reaches a dropped listener is passed on; one to all is not.

use super::drops;
use event_listener::Event;

drops! {
    {T} Event<T> => partial notification: listen;
}
