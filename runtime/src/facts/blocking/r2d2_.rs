//! r2d2: waiting for a connection, and what its connections do.

use super::{Blocking, blocks};
use r2d2::{Builder, ManageConnection, Pool, PooledConnection};

blocks! {
    {M: ManageConnection} Pool<M> => bb8: get get_timeout;
    {M: ManageConnection} Builder<M> => bb8: build;
}

impl<Method, Tag, Instead, M> Blocking<Method, Tag, Instead> for PooledConnection<M> where
    M: ManageConnection<Connection: Blocking<Method, Tag, Instead>>
{
}
