//! r2d2's connection: where the pool is used up, `get` blocks its thread, on which the holder may have to resume.

use super::LockGuard;

impl<M: r2d2::ManageConnection> LockGuard for r2d2::PooledConnection<M> {}
