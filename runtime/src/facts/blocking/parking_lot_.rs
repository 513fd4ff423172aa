//! parking_lot 0.12 and 0.13. The condition variable of the latter is an alias of lock_api's.

use super::blocks;

#[cfg(feature = "parking_lot")]
blocks! {
    {} parking_lot::Condvar => tokio_sync_Notify: wait wait_while wait_for wait_until wait_while_for wait_while_until;
}

#[cfg(feature = "parking_lot_013")]
blocks! {
    {C} lock_api_05::Condvar<C> => tokio_sync_Notify: wait wait_while wait_for wait_until wait_while_for wait_while_until;
    {} parking_lot_013::Once => tokio_sync_OnceCell: wait wait_force;
}
