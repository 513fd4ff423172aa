//! once_cell: waiting for a value, and what derefs to one.

use super::{Blocking, blocks};
use once_cell::sync::{Lazy, OnceCell};

blocks! {
    {T} OnceCell<T> => tokio_sync_SetOnce: wait;
}

impl<Method, Tag, Instead, T: Blocking<Method, Tag, Instead>, F> Blocking<Method, Tag, Instead> for Lazy<T, F> {}
