//! async-task. A task that is awaited by value is cancelled when that future is dropped.

use super::{cancels, drops};
use async_task::{FallibleTask, Task};

drops! {
    {T, M} Task<T, M> => safe: cancel;
    {T, M} FallibleTask<T, M> => safe: cancel;
}

cancels! {
    {T, M} Task<T, M> => unsafe task;
}
