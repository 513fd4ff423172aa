//! The tasks of async-executor, smol and blocking.

use super::{TaskHandle, on_drop};
use async_task::{FallibleTask, Task};

impl<T, M> TaskHandle<(), on_drop::Cancels> for Task<T, M> {}
impl<T, M> TaskHandle<(), on_drop::Cancels> for FallibleTask<T, M> {}
