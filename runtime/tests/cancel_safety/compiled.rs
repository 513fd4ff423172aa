//! The types of the table's rows, each under its row's path: receivers with the methods that its rows name (`methods`), futures (`future`)
//! and futures that own another one, `Inner` (`inner`).

#![allow(unused_imports, unused_mut)] // without features there is nothing to ask

use super::probe;
use super::samples::{Partial, Safe, Unknown, Unsafe};
use async_hygiene::facts::{ByTrait, by_trait, method};
use std::collections::{BTreeMap, BTreeSet};
use std::future::Ready;
use std::pin::Pin;

macro_rules! types {
    ($($feature:literal ($cfg:meta) {
        $($kind:ident $path:literal $($future:literal)?: $type:ty $(=> $($method:ident)+)?;)*
    })*) => {
        /// The features whose rows this build can check, all of their rows.
        pub fn features() -> BTreeSet<&'static str> {
            let mut features = BTreeMap::<_, bool>::new();
            $(*features.entry($feature).or_insert(true) &= cfg!($cfg);)*
            features.into_iter().filter(|(_, on)| *on).map(|(name, _)| name).collect()
        }

        /// The futures that are asked about, as they are written.
        pub const FUTURES: &[&str] = &[$($(ask!(name $kind $type)),*),*];

        /// What the compiler finds, by path and method.
        pub fn answers() -> BTreeMap<(&'static str, &'static str), String> {
            let mut answers = BTreeMap::new();
            $(#[cfg($cfg)]
            {
                $(ask!($kind answers, $path, $($future)?, $type, $($($method)+)?);)*
            })*
            answers
        }
    };
}

macro_rules! ask {
    (name methods $type:ty) => { "" };
    (name $kind:ident $type:ty) => { stringify!($type) };
    (methods $answers:ident, $path:literal, , $type:ty, $($method:ident)+) => {
        $($answers.insert(
            ($path, stringify!($method)),
            probe::method::<$type, method::$method, _, _, _, _, _>(0, 0, 0),
        );)+
    };
    (future $answers:ident, $path:literal, $future:literal, $type:ty,) => {
        let found = probe::future::<$type, _, _, _, _, _>(0, 0, 0);
        let before = $answers.insert(($path, $future), found.clone());
        assert!(before.is_none_or(|before| before == found), "{} and its method disagree", stringify!($type));
    };
    (inner $answers:ident, $path:literal, $future:literal, $type:ty,) => {{
        type Of<Inner> = $type;
        let found = [
            probe::future::<Of<Safe>, _, _, _, _, _>(0, 0, 0),
            probe::future::<Of<Partial>, _, _, _, _, _>(0, 0, 0),
            probe::future::<Of<Unsafe>, _, _, _, _, _>(0, 0, 0),
            probe::future::<Of<Unknown>, _, _, _, _, _>(0, 0, 0),
        ];
        let as_inside = found == ["safe", "partial progress", "unsafe Data", ""];
        $answers.insert(($path, $future), if as_inside { "partial inner".to_owned() } else { format!("{found:?}") });
    }};
}

types! {
"async-broadcast" (feature = "async-broadcast") {
    methods "async_broadcast::Receiver": async_broadcast::Receiver<u32> => recv recv_direct;
    methods "async_broadcast::Sender": async_broadcast::Sender<u32> => broadcast broadcast_direct;
}
"async-channel" (feature = "async-channel") {
    methods "async_channel::Receiver": ByTrait<by_trait::Stream, async_channel::Receiver<u32>> => next;
    methods "async_channel::Receiver": async_channel::Receiver<u32> => recv;
    methods "async_channel::Sender": async_channel::Sender<u32> => closed send;
}
"async-lock" (feature = "async-lock") {
    methods "async_lock::Barrier": async_lock::Barrier => wait;
    methods "async_lock::Mutex": async_lock::Mutex<str> => lock lock_arc;
    methods "async_lock::OnceCell": async_lock::OnceCell<u32> => get_or_init get_or_try_init set wait;
    methods "async_lock::RwLock": async_lock::RwLock<str> => read read_arc upgradable_read upgradable_read_arc
        write write_arc;
    methods "async_lock::Semaphore": async_lock::Semaphore => acquire acquire_arc;
}
"async-task" (feature = "async-task") {
    methods "async_task::FallibleTask": async_task::FallibleTask<u32> => cancel;
    future "async_task::Task" ".await": async_task::Task<u32>;
    methods "async_task::Task": async_task::Task<u32> => cancel;
}
"event-listener" (feature = "event-listener") {
    methods "event_listener::Event": event_listener::Event => listen;
}
"flume" (feature = "flume") {
    methods "flume::Receiver": flume::Receiver<u32> => into_recv_async recv_async;
    methods "flume::Sender": flume::Sender<u32> => into_send_async send_async;
    methods "flume::async::RecvStream": ByTrait<by_trait::Stream, flume::r#async::RecvStream<'static, u32>> =>
        next;
    methods "flume::async::SendSink": ByTrait<by_trait::Sink<u32>, flume::r#async::SendSink<'static, u32>> => send;
}
"futures" (feature = "futures") {
    methods "futures_channel::mpsc::Receiver": futures_channel::mpsc::Receiver<u32> => recv;
    methods "futures_channel::mpsc::Sender": ByTrait<by_trait::Sink<u32>, futures_channel::mpsc::Sender<u32>> =>
        send;
    methods "futures_channel::mpsc::UnboundedReceiver": futures_channel::mpsc::UnboundedReceiver<u32> => recv;
    methods "futures_channel::mpsc::UnboundedSender": futures_channel::mpsc::UnboundedSender<u32> => send;
    future "futures_channel::oneshot::Receiver" ".await": futures_channel::oneshot::Receiver<u32>;
    future "&mut futures_channel::oneshot::Receiver" ".await": &'static mut futures_channel::oneshot::Receiver<u32>;
    methods "futures_channel::oneshot::Sender": futures_channel::oneshot::Sender<u32> => cancellation;
    methods "futures_lite::AsyncBufReadExt": ByTrait<by_trait::FuturesBufRead, dyn futures_io::AsyncBufRead> =>
        fill_buf read_line read_until;
    methods "futures_lite::AsyncReadExt": ByTrait<by_trait::FuturesRead, dyn futures_io::AsyncRead> => read
        read_exact read_to_end read_to_string read_vectored;
    methods "futures_lite::AsyncSeekExt": ByTrait<by_trait::FuturesSeek, dyn futures_io::AsyncSeek> => seek;
    methods "futures_lite::AsyncWriteExt": ByTrait<by_trait::FuturesWrite, dyn futures_io::AsyncWrite> => close
        flush write write_all write_vectored;
    methods "futures_lite::StreamExt": ByTrait<by_trait::Stream, dyn futures_core::Stream<Item = u32>> => all any
        collect count find find_map fold for_each last next nth partition position try_collect try_fold
        try_for_each try_next unzip;
    future "-" "futures_util::future::always_ready": futures_util::future::AlwaysReady<u32, fn() -> u32>;
    future "-" "futures_util::future::err": futures_util::future::Ready<Result<u8, u32>>;
    future "-" "futures_util::future::ok": futures_util::future::Ready<Result<u8, u32>>;
    future "-" "futures_util::future::join": futures_util::future::Join<Safe, Safe>;
    future "-" "futures_util::future::join3": futures_util::future::Join3<Safe, Safe, Safe>;
    future "-" "futures_util::future::join4": futures_util::future::Join4<Safe, Safe, Safe, Safe>;
    future "-" "futures_util::future::join5": futures_util::future::Join5<Safe, Safe, Safe, Safe, Safe>;
    future "-" "futures_util::future::join_all": futures_util::future::JoinAll<Safe>;
    future "-" "futures_util::future::pending": futures_util::future::Pending<u32>;
    inner "-" "futures_util::future::poll_immediate": futures_util::future::PollImmediate<Inner>;
    future "-" "futures_util::future::ready": futures_util::future::Ready<u32>;
    future "-" "futures_util::future::try_join": futures_util::future::TryJoin<Ready<Result<u32, u32>>, Ready<Result<u32, u32>>>;
    future "-" "futures_util::future::try_join3": futures_util::future::TryJoin3<Ready<Result<u32, u32>>, Ready<Result<u32, u32>>, Ready<Result<u32, u32>>>;
    future "-" "futures_util::future::try_join4": futures_util::future::TryJoin4<Ready<Result<u32, u32>>, Ready<Result<u32, u32>>, Ready<Result<u32, u32>>, Ready<Result<u32, u32>>>;
    future "-" "futures_util::future::try_join5": futures_util::future::TryJoin5<Ready<Result<u32, u32>>, Ready<Result<u32, u32>>, Ready<Result<u32, u32>>, Ready<Result<u32, u32>>, Ready<Result<u32, u32>>>;
    future "-" "futures_util::future::try_join_all": futures_util::future::TryJoinAll<Ready<Result<u32, u32>>>;
    future "futures_util::future::RemoteHandle" ".await": futures_util::future::RemoteHandle<u32>;
    methods "futures_util::lock::Mutex": futures_util::lock::Mutex<str> => lock lock_owned;
    methods "futures_util::stream::BufferUnordered": ByTrait<by_trait::Stream, futures_util::stream::BufferUnordered<Pin<Box<dyn futures_core::Stream<Item = Safe>>>>> =>
        next;
    methods "futures_util::stream::Buffered": ByTrait<by_trait::Stream, futures_util::stream::Buffered<Pin<Box<dyn futures_core::Stream<Item = Safe>>>>> =>
        next;
    methods "futures_util::stream::FuturesOrdered": ByTrait<by_trait::Stream, futures_util::stream::FuturesOrdered<Safe>> =>
        next;
    methods "futures_util::stream::FuturesUnordered": ByTrait<by_trait::Stream, futures_util::stream::FuturesUnordered<Safe>> =>
        next;
    methods "futures_util::stream::Peekable": futures_util::stream::Peekable<futures_util::stream::Empty<u32>> =>
        next_if next_if_eq peek peek_mut;
    methods "futures_util::AsyncBufReadExt": ByTrait<by_trait::FuturesBufRead, dyn futures_io::AsyncBufRead> =>
        fill_buf read_line read_until;
    methods "futures_util::AsyncReadExt": ByTrait<by_trait::FuturesRead, dyn futures_io::AsyncRead> => read
        read_exact read_to_end read_to_string read_vectored;
    methods "futures_util::AsyncSeekExt": ByTrait<by_trait::FuturesSeek, dyn futures_io::AsyncSeek> => seek
        stream_position;
    methods "futures_util::AsyncWriteExt": ByTrait<by_trait::FuturesWrite, dyn futures_io::AsyncWrite> => close
        flush write write_all write_vectored;
    inner "futures_util::FutureExt" "catch_unwind": futures_util::future::CatchUnwind<Inner>;
    inner "futures_util::FutureExt" "fuse": futures_util::future::Fuse<Inner>;
    inner "futures_util::FutureExt" "inspect": futures_util::future::Inspect<Inner, ()>;
    inner "futures_util::FutureExt" "map": futures_util::future::Map<Inner, ()>;
    inner "futures_util::FutureExt" "map_into": futures_util::future::MapInto<Inner, u32>;
    inner "futures_util::FutureExt" "never_error": futures_util::future::NeverError<Inner>;
    inner "futures_util::FutureExt" "unit_error": futures_util::future::UnitError<Inner>;
    methods "futures_util::SinkExt": ByTrait<by_trait::Sink<u32>, dyn futures_sink::Sink<u32, Error = u32>> =>
        close feed flush send send_all;
    future "futures_util::SinkExt" "close": futures_util::sink::Close<'static, Pin<Box<dyn futures_sink::Sink<u32, Error = u32>>>, u32>;
    future "futures_util::SinkExt" "feed": futures_util::sink::Feed<'static, Pin<Box<dyn futures_sink::Sink<u32, Error = u32>>>, u32>;
    future "futures_util::SinkExt" "flush": futures_util::sink::Flush<'static, Pin<Box<dyn futures_sink::Sink<u32, Error = u32>>>, u32>;
    future "futures_util::SinkExt" "send": futures_util::sink::Send<'static, Pin<Box<dyn futures_sink::Sink<u32, Error = u32>>>, u32>;
    future "futures_util::SinkExt" "send_all": futures_util::sink::SendAll<'static, Pin<Box<dyn futures_sink::Sink<u32, Error = u32>>>, futures_util::stream::Empty<Result<u32, u32>>>;
    methods "futures_util::StreamExt": ByTrait<by_trait::Stream, dyn futures_core::Stream<Item = u32>> => all any
        collect concat count fold for_each for_each_concurrent forward next select_next_some unzip;
    inner "futures_util::TryFutureExt" "err_into": futures_util::future::ErrInto<Inner, u32>;
    inner "futures_util::TryFutureExt" "inspect_err": futures_util::future::InspectErr<Inner, ()>;
    inner "futures_util::TryFutureExt" "inspect_ok": futures_util::future::InspectOk<Inner, ()>;
    inner "futures_util::TryFutureExt" "map_err": futures_util::future::MapErr<Inner, ()>;
    inner "futures_util::TryFutureExt" "map_ok": futures_util::future::MapOk<Inner, ()>;
    inner "futures_util::TryFutureExt" "map_ok_or_else": futures_util::future::MapOkOrElse<Inner, (), ()>;
    inner "futures_util::TryFutureExt" "ok_into": futures_util::future::OkInto<Inner, u32>;
    inner "futures_util::TryFutureExt" "unwrap_or_else": futures_util::future::UnwrapOrElse<Inner, ()>;
    methods "futures_util::TryStreamExt": ByTrait<by_trait::Stream, dyn futures_core::Stream<Item = u32>> =>
        try_all try_any try_collect try_concat try_fold try_for_each try_for_each_concurrent try_next;
}
"kanal" (feature = "kanal") {
    methods "kanal::AsyncReceiver": kanal::AsyncReceiver<u32> => recv;
    methods "kanal::AsyncSender": kanal::AsyncSender<u32> => send;
    methods "kanal::ReceiveStream": ByTrait<by_trait::Stream, kanal::ReceiveStream<'static, u32>> => next;
}
"reqwest" (feature = "reqwest") {
    methods "reqwest::Client": reqwest::Client => execute;
    methods "reqwest::RequestBuilder": reqwest::RequestBuilder => send;
    methods "reqwest::Response": reqwest::Response => bytes chunk json text text_with_charset upgrade;
}
"scc" (feature = "scc") {
    methods "scc::HashCache": scc::HashCache<u8, u32> => clear_async contains_async entry_async get_async
        put_async read_async remove_async remove_if_async replace_async retain_async;
    methods "scc::HashIndex": scc::HashIndex<u8, u32> => begin_async clear_async entry_async get_async
        insert_async read_async remove_async remove_if_async retain_async;
    methods "scc::HashMap": scc::HashMap<u8, u32> => begin_async clear_async contains_async entry_async get_async
        insert_async read_async remove_async remove_if_async replace_async retain_async update_async upsert_async;
    methods "scc::HashSet": scc::HashSet<u8> => begin_async clear_async contains_async insert_async read_async
        remove_async remove_if_async replace_async retain_async;
    methods "scc::TreeIndex": scc::TreeIndex<u8, u32> => insert_async read_async remove_async remove_if_async
        remove_range_async upsert_async;
    methods "scc::hash_index::OccupiedEntry": scc::hash_index::OccupiedEntry<'static, u8, u32> => remove_and_async;
    methods "scc::hash_map::OccupiedEntry": scc::hash_map::OccupiedEntry<'static, u8, u32> => remove_and_async;
    methods "scc::hash_set::OccupiedEntry": scc::hash_set::OccupiedEntry<'static, u8> => remove_and_async;
}
"thingbuf" (feature = "thingbuf") {
    methods "thingbuf::mpsc::Receiver": thingbuf::mpsc::Receiver<u32> => recv recv_ref;
    methods "thingbuf::mpsc::Sender": thingbuf::mpsc::Sender<u32> => send send_ref;
}
"tokio" (feature = "tokio") {
    inner "-" "tokio::task::unconstrained": tokio::task::Unconstrained<Inner>;
    future "-" "tokio::time::sleep": tokio::time::Sleep;
    future "-" "tokio::time::sleep_until": tokio::time::Sleep;
    inner "-" "tokio::time::timeout": tokio::time::Timeout<Inner>;
    inner "-" "tokio::time::timeout_at": tokio::time::Timeout<Inner>;
    methods "tokio::io::Lines": tokio::io::Lines<tokio::io::Empty> => next_line;
    methods "tokio::io::Split": tokio::io::Split<tokio::io::Empty> => next_segment;
    methods "tokio::sync::Barrier": tokio::sync::Barrier => wait;
    methods "tokio::sync::Mutex": tokio::sync::Mutex<str> => lock lock_owned;
    methods "tokio::sync::Notify": tokio::sync::Notify => notified notified_owned;
    methods "tokio::sync::OnceCell": tokio::sync::OnceCell<u32> => get_or_init get_or_try_init;
    methods "tokio::sync::RwLock": tokio::sync::RwLock<str> => read read_owned write write_owned;
    methods "tokio::sync::Semaphore": tokio::sync::Semaphore => acquire acquire_many acquire_many_owned
        acquire_owned;
    methods "tokio::sync::broadcast::Receiver": tokio::sync::broadcast::Receiver<u32> => recv;
    methods "tokio::sync::broadcast::Sender": tokio::sync::broadcast::Sender<u32> => closed;
    future "Pin<&mut tokio::sync::futures::Notified>" ".await": Pin<&'static mut tokio::sync::futures::Notified<'static>>;
    methods "tokio::sync::mpsc::Receiver": tokio::sync::mpsc::Receiver<u32> => recv recv_many;
    methods "tokio::sync::mpsc::Sender": tokio::sync::mpsc::Sender<u32> => closed reserve reserve_many
        reserve_owned send send_timeout;
    methods "tokio::sync::mpsc::UnboundedReceiver": tokio::sync::mpsc::UnboundedReceiver<u32> => recv recv_many;
    methods "tokio::sync::mpsc::UnboundedSender": tokio::sync::mpsc::UnboundedSender<u32> => closed;
    future "tokio::sync::oneshot::Receiver" ".await": tokio::sync::oneshot::Receiver<u32>;
    future "&mut tokio::sync::oneshot::Receiver" ".await": &'static mut tokio::sync::oneshot::Receiver<u32>;
    methods "tokio::sync::oneshot::Sender": tokio::sync::oneshot::Sender<u32> => closed;
    methods "tokio::sync::watch::Receiver": tokio::sync::watch::Receiver<u32> => changed wait_for;
    methods "tokio::sync::watch::Sender": tokio::sync::watch::Sender<u32> => closed;
    future "tokio::task::JoinHandle" ".await": tokio::task::JoinHandle<u32>;
    future "&mut tokio::task::JoinHandle" ".await": &'static mut tokio::task::JoinHandle<u32>;
    methods "tokio::task::JoinSet": tokio::task::JoinSet<u32> => join_all join_next join_next_with_id shutdown;
    inner "tokio::task::LocalKey" "scope": tokio::task::futures::TaskLocalFuture<u32, Inner>;
    future "tokio::task::LocalSet" ".await": tokio::task::LocalSet;
    methods "tokio::time::Interval": tokio::time::Interval => tick;
    future "Pin<&mut tokio::time::Sleep>" ".await": Pin<&'static mut tokio::time::Sleep>;
    future "Pin<&mut tokio::time::Timeout>" ".await": Pin<&'static mut tokio::time::Timeout<Unsafe>>;
    methods "tokio::io::AsyncBufReadExt": ByTrait<by_trait::TokioBufRead, dyn tokio::io::AsyncBufRead> => fill_buf
        read_line read_until;
    methods "tokio::io::AsyncReadExt": ByTrait<by_trait::TokioRead, dyn tokio::io::AsyncRead> => read read_buf
        read_exact read_f32 read_f32_le read_f64 read_f64_le read_i128 read_i128_le read_i16 read_i16_le read_i32
        read_i32_le read_i64 read_i64_le read_i8 read_to_string read_u128 read_u128_le read_u16 read_u16_le
        read_u32 read_u32_le read_u64 read_u64_le read_u8;
    methods "tokio::io::AsyncSeekExt": ByTrait<by_trait::TokioSeek, dyn tokio::io::AsyncSeek> => rewind seek
        stream_position;
    methods "tokio::io::AsyncWriteExt": ByTrait<by_trait::TokioWrite, dyn tokio::io::AsyncWrite> => flush shutdown
        write write_all write_all_buf write_buf write_f32 write_f32_le write_f64 write_f64_le write_i128
        write_i128_le write_i16 write_i16_le write_i32 write_i32_le write_i64 write_i64_le write_i8 write_u128
        write_u128_le write_u16 write_u16_le write_u32 write_u32_le write_u64 write_u64_le write_u8 write_vectored;
    methods "tokio_stream::StreamExt": ByTrait<by_trait::Stream, dyn futures_core::Stream<Item = u32>> => all any
        collect fold next try_next;
    methods "tokio_util::codec::Framed": ByTrait<by_trait::Sink<tokio_util::bytes::Bytes>, tokio_util::codec::Framed<tokio::io::Empty, tokio_util::codec::BytesCodec>> =>
        feed flush send;
    methods "tokio_util::codec::Framed": ByTrait<by_trait::Stream, tokio_util::codec::Framed<tokio::io::Empty, tokio_util::codec::BytesCodec>> =>
        next;
    methods "tokio_util::codec::FramedRead": ByTrait<by_trait::Stream, tokio_util::codec::FramedRead<tokio::io::Empty, tokio_util::codec::BytesCodec>> =>
        next;
    methods "tokio_util::codec::FramedWrite": ByTrait<by_trait::Sink<tokio_util::bytes::Bytes>, tokio_util::codec::FramedWrite<tokio::io::Empty, tokio_util::codec::BytesCodec>> =>
        feed flush send;
    methods "tokio_util::sync::CancellationToken": tokio_util::sync::CancellationToken => cancelled
        cancelled_owned;
    methods "tokio_util::sync::PollSender": ByTrait<by_trait::Sink<u32>, tokio_util::sync::PollSender<u32>> =>
        send;
    future "tokio_util::task::AbortOnDropHandle" ".await": tokio_util::task::AbortOnDropHandle<u32>;
    future "&mut tokio_util::task::AbortOnDropHandle" ".await": &'static mut tokio_util::task::AbortOnDropHandle<u32>;
    inner "tokio_util::task::TaskTracker" "track_future": tokio_util::task::task_tracker::TrackedFuture<Inner>;
    methods "tokio_util::task::TaskTracker": tokio_util::task::TaskTracker => wait;
    methods "tokio_util::time::DelayQueue": ByTrait<by_trait::Stream, tokio_util::time::DelayQueue<u32>> => next;
}
"tokio-fs" (feature = "tokio-fs") {
    methods "tokio::fs::DirBuilder": tokio::fs::DirBuilder => create;
    methods "tokio::fs::DirEntry": tokio::fs::DirEntry => file_type metadata;
    methods "tokio::fs::File": tokio::fs::File => create create_new into_std metadata open set_len set_modified
        set_permissions set_times sync_all sync_data try_clone;
    methods "tokio::fs::ReadDir": tokio::fs::ReadDir => next_entry;
}
"tokio-net" (feature = "tokio-net") {
    methods "tokio::net::TcpListener": tokio::net::TcpListener => accept bind;
    methods "tokio::net::TcpSocket": tokio::net::TcpSocket => connect;
    methods "tokio::net::TcpStream": tokio::net::TcpStream => connect peek readable ready writable;
    methods "tokio::net::UdpSocket": tokio::net::UdpSocket => bind connect peek peek_from peek_sender readable
        ready recv recv_buf recv_buf_from recv_from send send_to writable;
    methods "tokio::net::tcp::OwnedReadHalf": tokio::net::tcp::OwnedReadHalf => peek readable ready;
    methods "tokio::net::tcp::OwnedWriteHalf": tokio::net::tcp::OwnedWriteHalf => ready writable;
    methods "tokio::net::tcp::ReadHalf": tokio::net::tcp::ReadHalf<'static> => peek readable ready;
    methods "tokio::net::tcp::WriteHalf": tokio::net::tcp::WriteHalf<'static> => ready writable;
}
"tokio-net" (all(unix, feature = "tokio-net")) {
    methods "tokio::io::unix::AsyncFd": tokio::io::unix::AsyncFd<std::fs::File> => readable readable_mut ready
        ready_mut writable writable_mut;
    methods "tokio::net::UnixDatagram": tokio::net::UnixDatagram => readable ready recv recv_buf recv_buf_from
        recv_from send send_to writable;
    methods "tokio::net::UnixListener": tokio::net::UnixListener => accept;
    methods "tokio::net::UnixStream": tokio::net::UnixStream => connect connect_addr readable ready writable;
    methods "tokio::net::unix::OwnedReadHalf": tokio::net::unix::OwnedReadHalf => readable ready;
    methods "tokio::net::unix::OwnedWriteHalf": tokio::net::unix::OwnedWriteHalf => ready writable;
    methods "tokio::net::unix::ReadHalf": tokio::net::unix::ReadHalf<'static> => readable ready;
    methods "tokio::net::unix::WriteHalf": tokio::net::unix::WriteHalf<'static> => ready writable;
    methods "tokio::net::unix::pipe::Receiver": tokio::net::unix::pipe::Receiver => readable ready;
    methods "tokio::net::unix::pipe::Sender": tokio::net::unix::pipe::Sender => ready writable;
}
"tokio-process" (feature = "tokio-process") {
    methods "tokio::process::Child": tokio::process::Child => kill wait wait_with_output;
    methods "tokio::process::Command": tokio::process::Command => output status;
}
"tokio-signal" (all(unix, feature = "tokio-signal")) {
    methods "tokio::signal::unix::Signal": tokio::signal::unix::Signal => recv;
}
"tracing" (feature = "tracing") {
    inner "tracing::Instrument" "in_current_span": tracing::instrument::Instrumented<Inner>;
    inner "tracing::Instrument" "instrument": tracing::instrument::Instrumented<Inner>;
    inner "tracing::instrument::WithSubscriber" "with_current_subscriber": tracing::instrument::WithDispatch<Inner>;
    inner "tracing::instrument::WithSubscriber" "with_subscriber": tracing::instrument::WithDispatch<Inner>;
}}
