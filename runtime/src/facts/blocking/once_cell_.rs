//! once_cell: waiting for a value, and what derefs to one.

use super::{blocks, forwards};
use once_cell::sync::{Lazy, OnceCell};

blocks! {
    {T} OnceCell<T> => tokio_sync_SetOnce: wait;
}

forwards! {
    {F} Lazy<T, F> where T: Sized;
}
