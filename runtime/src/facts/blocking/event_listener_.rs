//! The blocking forms of event-listener.

use super::blocks;
use event_listener::EventListener;

blocks! {
    {T} EventListener<T> => _await: wait wait_timeout wait_deadline;
}
