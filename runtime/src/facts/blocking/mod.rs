//! What blocks a thread, as facts about types: [`Blocking`].

mod forward;
mod std_;

#[cfg(feature = "async-broadcast")]
mod async_broadcast_;
#[cfg(feature = "async-channel")]
mod async_channel_;
#[cfg(feature = "async-lock")]
mod async_lock_;
#[cfg(feature = "crossbeam-channel")]
mod crossbeam_channel_;
#[cfg(feature = "crossbeam-utils")]
mod crossbeam_utils_;
#[cfg(feature = "dashmap")]
mod dashmap_;
#[cfg(feature = "event-listener")]
mod event_listener_;
#[cfg(feature = "flume")]
mod flume_;
#[cfg(feature = "futures")]
mod futures_;
#[cfg(feature = "glob")]
mod glob_;
#[cfg(feature = "kanal")]
mod kanal_;
#[cfg(any(feature = "lock_api_04", feature = "lock_api_05"))]
mod lock_api_;
#[cfg(feature = "moka")]
mod moka_;
#[cfg(feature = "once_cell")]
mod once_cell_;
#[cfg(any(feature = "parking_lot", feature = "parking_lot_013"))]
mod parking_lot_;
#[cfg(feature = "postgres")]
mod postgres_;
#[cfg(feature = "r2d2")]
mod r2d2_;
#[cfg(feature = "rayon")]
mod rayon_;
#[cfg(feature = "redis")]
mod redis_;
#[cfg(feature = "reqwest")]
mod reqwest_;
#[cfg(feature = "rusqlite")]
mod rusqlite_;
#[cfg(feature = "spin")]
mod spin_;
#[cfg(feature = "thingbuf")]
mod thingbuf_;
#[cfg(feature = "tokio")]
mod tokio_;
#[cfg(feature = "tungstenite")]
mod tungstenite_;
#[cfg(feature = "ureq")]
mod ureq_;
#[cfg(feature = "walkdir")]
mod walkdir_;

/// Calling the method `Method` on a value of this type blocks the thread.
///
/// `Method` is a marker of [`method`]; only the names there are asked about, and of those that many types have (`get`, `send`, `next` …)
/// only where the file names a type that is known already. `Instead` says what async code uses in place of the call, one
/// of [`instead`]: unless stated otherwise, `spawn_blocking`. What derefs to such a value, as an `Arc` or a guard does, has the fact too.
///
/// ```
/// use async_hygiene::facts::{Blocking, method};
///
/// /// Waits for the answer of the server.
/// pub struct Client(std::net::TcpStream);
///
/// impl Client {
///     pub fn query(&mut self, _: &str) {}
/// }
///
/// impl Blocking<method::query> for Client {}
/// ```
///
/// `Tag` lets a package state a fact about a type of another crate, which the orphan rule forbids otherwise:
///
/// ```
/// use async_hygiene::facts::{Blocking, instead, method};
///
/// # mod foreign { pub struct Queue; }
/// struct OurFacts;
/// impl Blocking<method::recv, OurFacts, instead::tokio_sync_mpsc> for foreign::Queue {}
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not known to block in `{Method}`",
    note = "say so with `impl Blocking<method::NAME> for …`"
)]
pub trait Blocking<Method, Tag = (), Instead = instead::Offload> {}

/// Names of methods, for [`Blocking`] and its kind.
///
/// A marker stands for every method of its name, on whatever type: `method::recv` for `recv`. A name that is not here has one all the
/// same: [`method::Named`].
pub mod method {
    #![allow(non_camel_case_types)] // named as the methods are

    macro_rules! methods {
        ($($name:ident)+) => {$(
            #[doc = concat!("A method named `", stringify!($name), "`.")]
            #[derive(Debug)]
            pub enum $name {}
        )+};
    }

    methods! {
        accept
        acquire
        acquire_arc
        acquire_arc_blocking
        acquire_blocking
        acquire_many
        acquire_many_owned
        acquire_owned
        all
        any
        backup
        batch_execute
        begin_async
        bind
        block_on
        blocking_acquire
        blocking_acquire_many
        blocking_acquire_many_owned
        blocking_acquire_owned
        blocking_lock
        blocking_lock_owned
        blocking_read
        blocking_recv
        blocking_recv_many
        blocking_send
        blocking_write
        broadcast
        broadcast_blocking
        broadcast_direct
        build
        bytes
        call
        cancel
        cancellation
        cancelled
        cancelled_owned
        canonicalize
        changed
        chunk
        clear_async
        close
        closed
        collect
        commit
        concat
        connect
        connect_addr
        contains_async
        copy_in
        copy_out
        copy_to
        count
        create
        create_new
        del
        entry_async
        exec
        execute
        execute_batch
        exists
        expire
        feed
        file_type
        fill_buf
        find
        find_map
        finish
        flush
        fold
        for_each
        for_each_concurrent
        forward
        get
        get_async
        get_connection
        get_connection_with_timeout
        get_message
        get_or_init
        get_or_init_blocking
        get_or_try_init
        get_or_try_init_blocking
        get_timeout
        get_with
        hget
        hgetall
        hset
        incoming
        incr
        insert
        insert_async
        install
        into_iter
        into_reader
        into_recv_async
        into_send_async
        into_std
        is_dir
        is_file
        is_symlink
        is_valid
        iter
        join
        join_all
        join_next
        join_next_with_id
        json
        kill
        last
        lines
        listen
        lock
        lock_arc
        lock_arc_blocking
        lock_blocking
        lock_exclusive
        lock_owned
        lock_shared
        lpush
        metadata
        next
        next_entry
        next_if
        next_if_eq
        next_line
        next_segment
        notified
        notified_owned
        nth
        open
        optionally_get_with
        output
        park
        park_timeout
        partition
        peek
        peek_from
        peek_mut
        peek_sender
        position
        prepare
        prepare_cached
        publish
        put_async
        query
        query_and_then
        query_map
        query_one
        query_opt
        query_raw
        query_row
        query_row_and_then
        read
        read_arc
        read_arc_blocking
        read_async
        read_at
        read_blocking
        read_buf
        read_dir
        read_exact
        read_exact_at
        read_f32
        read_f32_le
        read_f64
        read_f64_le
        read_i128
        read_i128_le
        read_i16
        read_i16_le
        read_i32
        read_i32_le
        read_i64
        read_i64_le
        read_i8
        read_json
        read_line
        read_link
        read_owned
        read_to_end
        read_to_string
        read_to_vec
        read_u128
        read_u128_le
        read_u16
        read_u16_le
        read_u32
        read_u32_le
        read_u64
        read_u64_le
        read_u8
        read_until
        read_vectored
        readable
        readable_mut
        ready
        ready_mut
        recv
        recv_async
        recv_blocking
        recv_buf
        recv_buf_from
        recv_deadline
        recv_direct
        recv_from
        recv_many
        recv_ref
        recv_timeout
        remove_and_async
        remove_async
        remove_if_async
        remove_range_async
        replace_async
        reserve
        reserve_many
        reserve_owned
        restore
        retain_async
        rewind
        rollback
        rpush
        run
        run_until
        scope
        seek
        seek_relative
        select
        select_deadline
        select_next_some
        select_timeout
        send
        send_all
        send_async
        send_blocking
        send_deadline
        send_empty
        send_form
        send_json
        send_ref
        send_timeout
        send_to
        set
        set_blocking
        set_ex
        set_len
        set_modified
        set_permissions
        set_times
        shutdown
        shutdown_timeout
        simple_query
        skip_until
        split
        status
        stream_position
        symlink_metadata
        sync_all
        sync_data
        text
        text_with_charset
        tick
        to_socket_addrs
        transaction
        try_all
        try_any
        try_clone
        try_collect
        try_concat
        try_exists
        try_fold
        try_for_each
        try_for_each_concurrent
        try_get_with
        try_next
        unchecked_transaction
        unzip
        update_async
        upgradable_read
        upgradable_read_arc
        upgradable_read_arc_blocking
        upgradable_read_blocking
        upgrade
        upsert_async
        wait
        wait_blocking
        wait_deadline
        wait_for
        wait_force
        wait_timeout
        wait_timeout_while
        wait_until
        wait_while
        wait_while_for
        wait_while_until
        wait_with_output
        writable
        writable_mut
        write
        write_all
        write_all_at
        write_all_buf
        write_arc
        write_arc_blocking
        write_at
        write_blocking
        write_buf
        write_f32
        write_f32_le
        write_f64
        write_f64_le
        write_fmt
        write_i128
        write_i128_le
        write_i16
        write_i16_le
        write_i32
        write_i32_le
        write_i64
        write_i64_le
        write_i8
        write_owned
        write_u128
        write_u128_le
        write_u16
        write_u16_le
        write_u32
        write_u32_le
        write_u64
        write_u64_le
        write_u8
        write_vectored
    }
    /// Any other name, by its [`hash`](named).
    #[derive(Debug)]
    pub enum Named<const HASH: u64> {}

    /// Stands for a name that has no marker here, in [`Named`]: 64-bit FNV-1a.
    ///
    /// ```
    /// use async_hygiene::facts::{DropSafe, method};
    ///
    /// /// Reads frames, and keeps what it has read of the next one.
    /// pub struct Frames(Vec<u8>);
    ///
    /// impl DropSafe<method::Named<{ method::named("read_frame") }>> for Frames {}
    /// ```
    #[must_use]
    pub const fn named(name: &str) -> u64 {
        let bytes = name.as_bytes();
        let (mut hash, mut at) = (0xcbf2_9ce4_8422_2325_u64, 0);
        while at < bytes.len() {
            hash = (hash ^ bytes[at] as u64).wrapping_mul(0x100_0000_01b3);
            at += 1;
        }
        hash
    }
}

/// What async code uses in place of a call that blocks, for [`Blocking`].
///
/// A marker is named after its text, with one `_` for whatever is no letter or digit.
pub mod instead {
    #![allow(non_camel_case_types)] // named as what they stand for

    /// Nothing better than to move the call to a thread that may block.
    pub type Offload = spawn_blocking;

    macro_rules! instead {
        ($($name:ident: $text:literal)+) => {$(
            #[doc = concat!("`", $text, "`")]
            #[derive(Debug)]
            pub enum $name {}
        )+};
    }

    instead! {
        _await: ".await"
        acquire: "acquire"
        bb8: "bb8"
        broadcast: "broadcast"
        get_or_init: "get_or_init"
        kanal_AsyncReceiver: "kanal::AsyncReceiver"
        kanal_AsyncSender: "kanal::AsyncSender"
        lock: "lock"
        moka_future_Cache: "moka::future::Cache"
        rayon_spawn: "rayon::spawn"
        read: "read"
        recv: "recv"
        recv_async: "recv_async"
        redis_aio: "redis::aio"
        reqwest_Client: "reqwest::Client"
        run_until: "run_until"
        send: "send"
        send_async: "send_async"
        set: "set"
        shutdown_background: "shutdown_background"
        spawn_blocking: "spawn_blocking"
        thingbuf_mpsc: "thingbuf::mpsc"
        tokio_fs_DirBuilder: "tokio::fs::DirBuilder"
        tokio_fs_DirEntry: "tokio::fs::DirEntry"
        tokio_fs_File: "tokio::fs::File"
        tokio_fs_OpenOptions: "tokio::fs::OpenOptions"
        tokio_fs_canonicalize: "tokio::fs::canonicalize"
        tokio_fs_metadata: "tokio::fs::metadata"
        tokio_fs_read_dir: "tokio::fs::read_dir"
        tokio_fs_read_link: "tokio::fs::read_link"
        tokio_fs_symlink_metadata: "tokio::fs::symlink_metadata"
        tokio_fs_try_exists: "tokio::fs::try_exists"
        tokio_io_stdin: "tokio::io::stdin"
        tokio_net_TcpListener: "tokio::net::TcpListener"
        tokio_net_TcpStream: "tokio::net::TcpStream"
        tokio_net_UdpSocket: "tokio::net::UdpSocket"
        tokio_net_UnixDatagram: "tokio::net::UnixDatagram"
        tokio_net_UnixListener: "tokio::net::UnixListener"
        tokio_net_UnixStream: "tokio::net::UnixStream"
        tokio_net_lookup_host: "tokio::net::lookup_host"
        tokio_net_unix_pipe: "tokio::net::unix::pipe"
        tokio_postgres: "tokio_postgres"
        tokio_process_Child: "tokio::process::Child"
        tokio_process_ChildStderr: "tokio::process::ChildStderr"
        tokio_process_ChildStdin: "tokio::process::ChildStdin"
        tokio_process_ChildStdout: "tokio::process::ChildStdout"
        tokio_process_Command: "tokio::process::Command"
        tokio_select_: "tokio::select!"
        tokio_sync_Barrier: "tokio::sync::Barrier"
        tokio_sync_Notify: "tokio::sync::Notify"
        tokio_sync_OnceCell: "tokio::sync::OnceCell"
        tokio_sync_SetOnce: "tokio::sync::SetOnce"
        tokio_sync_mpsc: "tokio::sync::mpsc"
        tokio_tungstenite: "tokio_tungstenite"
        tokio_util_task_TaskTracker: "tokio_util::task::TaskTracker"
        upgradable_read: "upgradable_read"
        wait: "wait"
        write: "write"
    }
}

/// `{generics} Type => instead: methods;`, each line the facts of one type.
macro_rules! blocks {
    ($($generics:tt $type:ty => $instead:ident: $($method:ident)+;)+) => {
        $(blocks!(@type $generics $type, $instead, $($method)+);)+
    };
    (@type $generics:tt $type:ty, $instead:ident, $($method:ident)+) => {
        $(blocks!(@method $generics $type, $instead, $method);)+
    };
    (@method {$($generics:tt)*} $type:ty, $instead:ident, $method:ident) => {
        impl<$($generics)*>
            $crate::facts::Blocking<$crate::facts::method::$method, (), $crate::facts::instead::$instead> for $type {}
    };
}
use blocks;

/// `{generics} Type;`, each line a type whose values deref to a `T`, and so take its methods: what these do, and what is lost when their
/// futures are dropped.
macro_rules! forwards {
    ($({$($generics:tt)*} $type:ty $(where $param:ident: $bound:ident)?;)+) => {$(
        impl<Method, Tag, Instead, T, $($generics)*> $crate::facts::Blocking<Method, Tag, Instead> for $type
        where
            T: $crate::facts::Blocking<Method, Tag, Instead> + ?Sized,
            $($param: $bound,)?
        {
        }

        impl<Method, Tag, T, $($generics)*> $crate::facts::DropSafe<Method, Tag> for $type
        where
            T: $crate::facts::DropSafe<Method, Tag> + ?Sized,
            $($param: $bound,)?
        {
        }

        impl<Method, Tag, Lost, T, $($generics)*> $crate::facts::DropPartial<Method, Tag, Lost> for $type
        where
            T: $crate::facts::DropPartial<Method, Tag, Lost> + ?Sized,
            $($param: $bound,)?
        {
        }

        impl<Method, Tag, Lost, T, $($generics)*> $crate::facts::DropUnsafe<Method, Tag, Lost> for $type
        where
            T: $crate::facts::DropUnsafe<Method, Tag, Lost> + ?Sized,
            $($param: $bound,)?
        {
        }
    )+};
}
use forwards;
