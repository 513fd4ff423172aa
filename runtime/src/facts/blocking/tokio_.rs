//! What blocks in tokio and tokio-util. On a thread of the runtime most of these panic, elsewhere they block it.

use super::{blocks, forwards};
use tokio::runtime::{Handle, Runtime};
use tokio::sync::{
    MappedMutexGuard, Mutex, MutexGuard, OwnedMappedMutexGuard, OwnedMutexGuard, OwnedRwLockMappedWriteGuard,
    OwnedRwLockReadGuard, OwnedRwLockWriteGuard, RwLock, RwLockMappedWriteGuard, RwLockReadGuard, RwLockWriteGuard,
    Semaphore, broadcast, mpsc, oneshot, watch,
};
use tokio::task::LocalSet;
use tokio_util::io::SyncIoBridge;

blocks! {
    {T} mpsc::Receiver<T> => recv: blocking_recv blocking_recv_many;
    {T} mpsc::UnboundedReceiver<T> => recv: blocking_recv blocking_recv_many;
    {T} mpsc::Sender<T> => send: blocking_send;
    {T} oneshot::Receiver<T> => _await: blocking_recv;
    {T} broadcast::Receiver<T> => recv: blocking_recv;
    {T: ?Sized} Mutex<T> => lock: blocking_lock blocking_lock_owned;
    {T: ?Sized} RwLock<T> => read: blocking_read;
    {T: ?Sized} RwLock<T> => write: blocking_write;
    {} Semaphore => acquire: blocking_acquire blocking_acquire_many blocking_acquire_owned blocking_acquire_many_owned;
    {} Handle => _await: block_on;
    {} Runtime => _await: block_on;
    {} Runtime => shutdown_background: shutdown_timeout;
    {} LocalSet => run_until: block_on;
    {T} SyncIoBridge<T> => spawn_blocking: read read_exact read_to_end read_to_string read_vectored bytes;
    {T} SyncIoBridge<T> => spawn_blocking: fill_buf read_line read_until skip_until lines split;
    {T} SyncIoBridge<T> => spawn_blocking: write write_all write_fmt write_vectored flush;
    {T} SyncIoBridge<T> => spawn_blocking: seek rewind stream_position seek_relative;
}

forwards! {
    {} MutexGuard<'_, T>;
    {} OwnedMutexGuard<T>;
    {} MappedMutexGuard<'_, T>;
    {U: ?Sized} OwnedMappedMutexGuard<U, T>;
    {} RwLockReadGuard<'_, T>;
    {U: ?Sized} OwnedRwLockReadGuard<U, T>;
    {} RwLockWriteGuard<'_, T>;
    {} RwLockMappedWriteGuard<'_, T>;
    {} OwnedRwLockWriteGuard<T>;
    {U: ?Sized} OwnedRwLockMappedWriteGuard<U, T>;
    {} watch::Ref<'_, T> where T: Sized;
}
