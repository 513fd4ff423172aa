//! The types of the table's rows, each under its row's path, with the methods that its rows name. A path has several types where several
//! versions of its crate are described, or where its parameter matters.

use super::probe::instead_of;
use async_hygiene::facts::method;
use std::collections::{BTreeMap, BTreeSet};

macro_rules! types {
    (
        always { $($std_path:literal: $std_type:ty => $($std_method:ident)+;)* }
        unix { $($unix_path:literal: $unix_type:ty => $($unix_method:ident)+;)* }
        $($feature:literal { $($path:literal: $($type:ty)|+ => $($method:ident)+;)* })*
    ) => {
        pub const ALL_FEATURES: &[&str] = &[$($feature),*];

        /// The features of this build.
        pub fn features() -> BTreeSet<&'static str> {
            [$(($feature, cfg!(feature = $feature))),*].into_iter().filter(|(_, on)| *on).map(|(name, _)| name).collect()
        }

        /// What the compiler finds, by path and method.
        pub fn answers() -> BTreeMap<(&'static str, &'static str), Vec<Option<&'static str>>> {
            let mut answers = BTreeMap::<_, Vec<_>>::new();
            $(each!(answers, $std_path, [$std_type], $($std_method)+);)*
            #[cfg(unix)]
            {
                $(each!(answers, $unix_path, [$unix_type], $($unix_method)+);)*
            }
            $(#[cfg(feature = $feature)]
            {
                $(each!(answers, $path, [$($type)|+], $($method)+);)*
            })*
            answers
        }
    };
}

/// Every type with every method.
macro_rules! each {
    ($answers:ident, $path:literal, [$($type:ty)|+], $method:ident $($rest:ident)*) => {
        let found = $answers.entry(($path, stringify!($method))).or_default();
        $(found.push(instead_of::<$type, method::$method, _, _>(0));)+
        each!($answers, $path, [$($type)|+], $($rest)*);
    };
    ($answers:ident, $path:literal, [$($type:ty)|+],) => {};
}

type Reader = std::io::BufReader<std::fs::File>;
#[cfg(feature = "r2d2")]
type Manager = super::pool::NoConnections;

types! {
    always {
        "std::thread::JoinHandle": std::thread::JoinHandle<u32> => join;
        "std::thread::ScopedJoinHandle": std::thread::ScopedJoinHandle<'static, u32> => join;
        "std::fs::File": std::fs::File =>
            read read_exact read_to_end read_to_string read_vectored bytes write write_all write_fmt write_vectored seek
            rewind stream_position seek_relative flush sync_all sync_data set_len metadata set_permissions set_times
            set_modified lock lock_shared;
        "std::fs::OpenOptions": std::fs::OpenOptions => open;
        "std::fs::DirBuilder": std::fs::DirBuilder => create;
        "std::fs::DirEntry": std::fs::DirEntry => metadata;
        "std::fs::ReadDir": std::fs::ReadDir => next;
        "std::path::Path": std::path::Path =>
            exists try_exists is_file is_dir metadata is_symlink symlink_metadata canonicalize read_link read_dir;
        "std::path::PathBuf": std::path::PathBuf =>
            exists try_exists is_file is_dir metadata is_symlink symlink_metadata canonicalize read_link read_dir;
        "std::net::TcpStream": std::net::TcpStream =>
            peek read read_exact read_to_end read_to_string read_vectored bytes write write_all write_fmt write_vectored
            flush;
        "std::net::TcpListener": std::net::TcpListener => accept incoming;
        "std::net::Incoming": std::net::Incoming<'static> => next;
        "std::net::UdpSocket": std::net::UdpSocket => recv recv_from peek peek_from send send_to connect;
        "str": str => to_socket_addrs;
        "std::string::String": String => to_socket_addrs;
        "(&str, u16)": (&'static str, u16) => to_socket_addrs;
        "(std::string::String, u16)": (String, u16) => to_socket_addrs;
        "std::net::SocketAddr": std::net::SocketAddr => to_socket_addrs;
        "std::process::Command": std::process::Command => output status;
        "std::process::Child": std::process::Child => wait wait_with_output;
        "std::process::ChildStdin": std::process::ChildStdin => write write_all write_fmt write_vectored flush;
        "std::process::ChildStdout": std::process::ChildStdout => read read_exact read_to_end read_to_string read_vectored bytes;
        "std::process::ChildStderr": std::process::ChildStderr => read read_exact read_to_end read_to_string read_vectored bytes;
        "std::io::Stdin": std::io::Stdin => read_line lines lock read read_exact read_to_end read_to_string read_vectored bytes;
        "std::io::StdinLock": std::io::StdinLock<'static> =>
            read read_exact read_to_end read_to_string read_vectored bytes fill_buf read_line read_until skip_until
            lines split;
        "std::io::Stdout": std::io::Stdout => lock write write_all write_fmt write_vectored flush;
        "std::io::Stderr": std::io::Stderr => lock write write_all write_fmt write_vectored flush;
        "std::io::StdoutLock": std::io::StdoutLock<'static> => write write_all write_fmt write_vectored flush;
        "std::io::StderrLock": std::io::StderrLock<'static> => write write_all write_fmt write_vectored flush;
        "std::io::PipeReader": std::io::PipeReader => read read_exact read_to_end read_to_string read_vectored bytes;
        "std::io::PipeWriter": std::io::PipeWriter => write write_all write_fmt write_vectored flush;
        "std::io::BufReader": std::io::BufReader<std::fs::File> =>
            read read_exact read_to_end read_to_string read_vectored bytes fill_buf read_line read_until skip_until
            lines split seek rewind stream_position seek_relative;
        "std::io::BufWriter": std::io::BufWriter<std::fs::File> =>
            write write_all write_fmt write_vectored flush seek rewind stream_position seek_relative;
        "std::io::LineWriter": std::io::LineWriter<std::fs::File> => write write_all write_fmt write_vectored flush;
        "std::io::Take": std::io::Take<Reader> =>
            read read_exact read_to_end read_to_string read_vectored bytes fill_buf read_line read_until skip_until
            lines split;
        "std::io::Chain": std::io::Chain<Reader, &[u8]> =>
            read read_exact read_to_end read_to_string read_vectored bytes fill_buf read_line read_until skip_until
            lines split;
        "std::io::Bytes": std::io::Bytes<std::fs::File> => next;
        "std::io::Lines": std::io::Lines<Reader> => next;
        "std::io::Split": std::io::Split<Reader> => next;
        "std::sync::Mutex": std::sync::Mutex<str> => lock;
        "std::sync::RwLock": std::sync::RwLock<str> => read write;
        "std::sync::Condvar": std::sync::Condvar => wait wait_while wait_timeout wait_timeout_while;
        "std::sync::Barrier": std::sync::Barrier => wait;
        "std::sync::Once": std::sync::Once => wait;
        "std::sync::OnceLock": std::sync::OnceLock<u32> => wait;
        "std::sync::mpsc::Receiver": std::sync::mpsc::Receiver<u32> => recv recv_timeout iter into_iter;
        "std::sync::mpsc::Iter": std::sync::mpsc::Iter<'static, u32> => next;
        "std::sync::mpsc::IntoIter": std::sync::mpsc::IntoIter<u32> => next;
        "std::sync::mpsc::SyncSender": std::sync::mpsc::SyncSender<u32> => send;
        "fs2::FileExt": std::fs::File => lock_exclusive lock_shared;
        "fs4::FileExt": std::fs::File => lock_exclusive lock_shared;
    }
    unix {
        "std::os::unix::fs::FileExt": std::fs::File => read_at write_at read_exact_at write_all_at;
        "std::os::unix::net::UnixStream": std::os::unix::net::UnixStream =>
            read read_exact read_to_end read_to_string read_vectored bytes write write_all write_fmt write_vectored
            flush;
        "std::os::unix::net::UnixListener": std::os::unix::net::UnixListener => accept incoming;
        "std::os::unix::net::Incoming": std::os::unix::net::Incoming<'static> => next;
        "std::os::unix::net::UnixDatagram": std::os::unix::net::UnixDatagram => recv recv_from send send_to connect;
    }
    "async-broadcast" {
        "async_broadcast::Receiver": async_broadcast::Receiver<u32> => recv_blocking;
        "async_broadcast::Sender": async_broadcast::Sender<u32> => broadcast_blocking;
    }
    "async-channel" {
        "async_channel::Receiver": async_channel::Receiver<u32> => recv_blocking;
        "async_channel::Sender": async_channel::Sender<u32> => send_blocking;
    }
    "async-lock" {
        "async_lock::Mutex": async_lock::Mutex<str> => lock_blocking lock_arc_blocking;
        "async_lock::RwLock": async_lock::RwLock<str> =>
            read_blocking read_arc_blocking write_blocking write_arc_blocking upgradable_read_blocking
            upgradable_read_arc_blocking;
        "async_lock::Semaphore": async_lock::Semaphore => acquire_blocking acquire_arc_blocking;
        "async_lock::Barrier": async_lock::Barrier => wait_blocking;
        "async_lock::OnceCell": async_lock::OnceCell<u32> => wait_blocking get_or_init_blocking get_or_try_init_blocking set_blocking;
    }
    "crossbeam-channel" {
        "crossbeam_channel::Receiver": crossbeam_channel::Receiver<u32> => recv recv_timeout recv_deadline iter into_iter;
        "crossbeam_channel::Iter": crossbeam_channel::Iter<'static, u32> => next;
        "crossbeam_channel::IntoIter": crossbeam_channel::IntoIter<u32> => next;
        "crossbeam_channel::Sender": crossbeam_channel::Sender<u32> => send send_timeout send_deadline;
        "crossbeam_channel::Select": crossbeam_channel::Select<'static> => select select_timeout select_deadline ready;
    }
    "crossbeam-utils" {
        "crossbeam_utils::sync::Parker": crossbeam_utils::sync::Parker => park park_timeout;
        "crossbeam_utils::sync::WaitGroup": crossbeam_utils::sync::WaitGroup => wait;
    }
    "event-listener" {
        "event_listener::EventListener": event_listener::EventListener => wait wait_timeout wait_deadline;
    }
    "flume" {
        "flume::Receiver": flume::Receiver<u32> => recv recv_timeout recv_deadline iter into_iter;
        "flume::Iter": flume::Iter<'static, u32> => next;
        "flume::IntoIter": flume::IntoIter<u32> => next;
        "flume::Sender": flume::Sender<u32> => send send_timeout send_deadline;
        "flume::Selector": flume::Selector<'static, u32> => wait wait_timeout wait_deadline;
    }
    "futures" {
        "futures::executor::LocalPool": futures_executor::LocalPool => run run_until;
    }
    "glob" {
        "glob::Paths": glob::Paths => next;
    }
    "kanal" {
        "kanal::Receiver": kanal::Receiver<u32> => recv recv_timeout next;
        "kanal::Sender": kanal::Sender<u32> => send send_timeout;
    }
    "moka" {
        "moka::sync::Cache": moka::sync::Cache<u8, u32> => get_with try_get_with optionally_get_with insert get;
    }
    "once_cell" {
        "once_cell::sync::OnceCell": once_cell::sync::OnceCell<u32> => wait;
    }
    "parking_lot" {
        "parking_lot::Condvar": parking_lot::Condvar | parking_lot_013::Condvar =>
            wait wait_while wait_for wait_until wait_while_for wait_while_until;
        "parking_lot::Once": parking_lot_013::Once => wait wait_force;
    }
    "postgres" {
        "postgres::Client": postgres::Client =>
            execute query query_one query_opt query_raw prepare simple_query batch_execute copy_in copy_out transaction
            is_valid close;
        "postgres::Transaction": postgres::Transaction<'static> => commit rollback execute query query_one query_opt prepare batch_execute;
        "postgres::Config": postgres::Config => connect;
    }
    "r2d2" {
        "r2d2::Pool": r2d2::Pool<Manager> => get get_timeout;
        "r2d2::Builder": r2d2::Builder<Manager> => build;
    }
    "rayon" {
        "rayon::ThreadPool": rayon::ThreadPool => install join scope broadcast;
    }
    "redis" {
        "redis::Client": redis::Client => get_connection get_connection_with_timeout;
        "redis::Connection": redis::Connection => get set del incr set_ex expire exists hget hset hgetall lpush rpush publish;
        "redis::Cmd": redis::Cmd => query exec;
        "redis::Pipeline": redis::Pipeline => query exec;
        "redis::PubSub": redis::PubSub<'static> => get_message;
    }
    "reqwest" {
        "reqwest::blocking::RequestBuilder": reqwest::blocking::RequestBuilder => send;
        "reqwest::blocking::Client": reqwest::blocking::Client => execute;
        "reqwest::blocking::Response": reqwest::blocking::Response => text json bytes copy_to;
    }
    "rusqlite" {
        "rusqlite::Connection": rusqlite::Connection =>
            execute execute_batch query_row query_row_and_then prepare prepare_cached transaction unchecked_transaction
            backup restore;
        "rusqlite::Statement": rusqlite::Statement<'static> => execute query query_map query_and_then query_row exists insert;
        "rusqlite::Rows": rusqlite::Rows<'static> => next;
        "rusqlite::Transaction": rusqlite::Transaction<'static> =>
            commit rollback finish execute execute_batch query_row query_row_and_then prepare prepare_cached;
        "rusqlite::Savepoint": rusqlite::Savepoint<'static> =>
            execute execute_batch query_row query_row_and_then prepare prepare_cached commit rollback finish;
    }
    "thingbuf" {
        "thingbuf::mpsc::blocking::Receiver": thingbuf::mpsc::blocking::Receiver<u32> => recv recv_ref recv_timeout next;
        "thingbuf::mpsc::blocking::Sender": thingbuf::mpsc::blocking::Sender<u32> => send send_ref send_timeout;
    }
    "tokio" {
        "tokio::sync::mpsc::Receiver": tokio::sync::mpsc::Receiver<u32> => blocking_recv blocking_recv_many;
        "tokio::sync::mpsc::UnboundedReceiver": tokio::sync::mpsc::UnboundedReceiver<u32> => blocking_recv blocking_recv_many;
        "tokio::sync::mpsc::Sender": tokio::sync::mpsc::Sender<u32> => blocking_send;
        "tokio::sync::oneshot::Receiver": tokio::sync::oneshot::Receiver<u32> => blocking_recv;
        "tokio::sync::broadcast::Receiver": tokio::sync::broadcast::Receiver<u32> => blocking_recv;
        "tokio::sync::Mutex": tokio::sync::Mutex<str> => blocking_lock blocking_lock_owned;
        "tokio::sync::RwLock": tokio::sync::RwLock<str> => blocking_read blocking_write;
        "tokio::sync::Semaphore": tokio::sync::Semaphore =>
            blocking_acquire blocking_acquire_many blocking_acquire_owned blocking_acquire_many_owned;
        "tokio::runtime::Handle": tokio::runtime::Handle => block_on;
        "tokio::runtime::Runtime": tokio::runtime::Runtime => block_on shutdown_timeout;
        "tokio::task::LocalSet": tokio::task::LocalSet => block_on;
        "tokio_util::io::SyncIoBridge": tokio_util::io::SyncIoBridge<tokio::io::Empty> =>
            read read_exact read_to_end read_to_string read_vectored bytes fill_buf read_line read_until skip_until
            lines split write write_all write_fmt write_vectored flush seek rewind stream_position seek_relative;
    }
    "tungstenite" {
        "tungstenite::WebSocket": tungstenite::WebSocket<std::net::TcpStream> => read send write flush close;
    }
    "ureq" {
        "ureq::RequestBuilder": ureq::RequestBuilder<ureq::typestate::WithoutBody> | ureq::RequestBuilder<ureq::typestate::WithBody> =>
            call send send_empty send_form send_json;
        "ureq::Agent": ureq::Agent => run;
        "ureq::Body": ureq::Body => read_to_string read_to_vec read_json into_reader;
    }
    "walkdir" {
        "walkdir::WalkDir": walkdir::WalkDir => into_iter;
        "walkdir::IntoIter": walkdir::IntoIter => next;
        "walkdir::FilterEntry": walkdir::FilterEntry<walkdir::IntoIter, fn(&walkdir::DirEntry) -> bool> => next;
    }
}
