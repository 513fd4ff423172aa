//! What a receiver may be besides the types of the table: what derefs to one, what wraps one, and what only looks like one.

use super::probe::instead_of;
use async_hygiene::facts::{Blocking, method};
use std::borrow::Cow;
use std::cell::{LazyCell, Ref, RefMut};
use std::fs::{File, ReadDir};
use std::io::{self, BufReader, BufWriter, Cursor, LineWriter};
use std::net::{IpAddr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::Child;
use std::rc::Rc;
use std::sync::mpsc::{Receiver, Sender, SyncSender, TryIter};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, RwLock, RwLockReadGuard, RwLockWriteGuard};
use std::thread::JoinHandle;

macro_rules! assert_calls {
    ($expected:expr; $($type:ty: $($method:ident)+,)+) => {
        $($(assert_eq!(
            instead_of::<$type, method::$method, _, _>(0),
            $expected,
            concat!(stringify!($type), "::", stringify!($method)),
        );)+)+
    };
}

#[test]
fn what_derefs_blocks() {
    assert_calls!(Some("tokio_sync_mpsc");
        &Receiver<u8>: recv iter into_iter,
        &mut &Receiver<u8>: recv,
        Box<Receiver<u8>>: recv,
        Rc<Receiver<u8>>: recv,
        Arc<SyncSender<u8>>: send,
        Pin<Box<Receiver<u8>>>: recv,
        Ref<'static, Receiver<u8>>: recv,
        RefMut<'static, Receiver<u8>>: recv,
        MutexGuard<'static, Receiver<u8>>: recv_timeout,
        RwLockReadGuard<'static, SyncSender<u8>>: send,
        RwLockWriteGuard<'static, Receiver<u8>>: recv,
        LazyLock<SyncSender<u8>>: send,
        LazyCell<Receiver<u8>>: recv,
        std::mem::ManuallyDrop<Receiver<u8>>: recv,
        std::panic::AssertUnwindSafe<Receiver<u8>>: recv,
        Arc<MutexGuard<'static, Box<Receiver<u8>>>>: recv,
    );
    assert_calls!(Some("tokio_fs_try_exists"); Box<Path>: exists, Arc<Path>: exists, Cow<'static, Path>: try_exists,);
    assert_calls!(Some("tokio_net_lookup_host");
        &str: to_socket_addrs, &String: to_socket_addrs, &&(&'static str, u16): to_socket_addrs,
    );
    assert_calls!(Some("tokio_process_Child"); &mut Child: wait, RefMut<'static, Child>: wait,);
}

#[test]
fn readers_and_writers_block_where_the_inner_one_does() {
    assert_calls!(Some("tokio_net_TcpStream");
        BufReader<TcpStream>: read read_line read_until lines fill_buf,
        BufReader<&TcpStream>: read_line,
        &mut BufReader<Box<TcpStream>>: read_to_string,
        BufWriter<TcpStream>: write write_fmt flush,
        LineWriter<&TcpStream>: write_all,
        io::Take<TcpStream>: read_to_end,
        io::Take<&mut BufReader<TcpStream>>: read_until,
        io::Chain<TcpStream, File>: read,
        io::Lines<BufReader<TcpStream>>: next,
        io::Split<BufReader<TcpStream>>: next,
        io::Bytes<BufReader<TcpStream>>: next,
        BufReader<io::Take<io::Chain<TcpStream, &'static [u8]>>>: read_exact,
    );
    assert_calls!(None;
        BufReader<TcpStream>: seek write flush,
        BufReader<&'static [u8]>: read read_line lines seek,
        BufReader<Cursor<Vec<u8>>>: read read_line seek,
        BufWriter<Vec<u8>>: write write_all write_fmt flush,
        LineWriter<Vec<u8>>: write_all flush,
        io::Take<Cursor<Vec<u8>>>: read read_to_end read_line,
        io::Chain<&'static [u8], &'static [u8]>: read,
        io::Lines<&'static [u8]>: next,
        io::Bytes<Cursor<Vec<u8>>>: next,
        Box<dyn io::Read>: read read_to_end,
        BufReader<Box<dyn io::Read>>: read read_line,
    );
}

#[test]
fn what_only_looks_like_it_is_left_alone() {
    assert_calls!(None;
        // In memory.
        Cursor<Vec<u8>>: read read_to_end write write_all seek read_line,
        Vec<u8>: read write write_all write_fmt flush iter into_iter,
        &'static [u8]: read read_to_string read_until iter join,
        String: read write write_fmt lines split,
        str: lines split bytes,
        io::Empty: read,
        io::Sink: write,
        // Resolved already.
        SocketAddr: to_socket_addrs,
        (IpAddr, u16): to_socket_addrs,
        &[SocketAddr]: to_socket_addrs,
        // Without waiting.
        Sender<u8>: send,
        TryIter<'static, u8>: next,
        Receiver<u8>: read send next,
        io::Stdout: write write_all write_fmt flush lock,
        io::Stderr: write write_all write_fmt flush lock,
        File: flush try_exists join,
        TcpStream: flush connect,
        // Their methods are not those of what they contain.
        Mutex<u8>: lock,
        Mutex<Receiver<u8>>: lock recv,
        RwLock<File>: read write,
        Option<File>: read iter,
        Option<Receiver<u8>>: iter into_iter,
        Result<Child, io::Error>: wait,
        Vec<JoinHandle<()>>: join iter,
        Vec<Receiver<u8>>: iter into_iter,
        std::vec::IntoIter<ReadDir>: next,
        PathBuf: join iter,
        Path: join iter lines,
        std::rc::Weak<Receiver<u8>>: recv,
    );
}

#[cfg(feature = "tokio")]
#[test]
fn async_counterparts_are_left_alone() {
    assert_calls!(None;
        tokio::fs::File: read read_to_end write write_all seek sync_all metadata,
        tokio::fs::OpenOptions: open,
        tokio::io::BufReader<tokio::fs::File>: read_line lines read,
        tokio::net::TcpStream: read write peek connect,
        tokio::net::TcpListener: accept,
        tokio::net::UdpSocket: recv send_to,
        tokio::process::Child: wait wait_with_output,
        tokio::process::Command: output status,
        tokio::sync::mpsc::Receiver<u8>: recv,
        tokio::sync::mpsc::Sender<u8>: send,
        tokio::sync::Mutex<u8>: lock,
        tokio::sync::RwLock<u8>: read write,
        tokio::sync::Barrier: wait,
        tokio::task::JoinHandle<()>: join,
        tokio::task::LocalSet: run_until,
    );
    assert_calls!(Some("tokio_fs_File");
        tokio::sync::MutexGuard<'static, File>: read sync_all,
        tokio::sync::OwnedMutexGuard<File>: write_all,
        tokio::sync::RwLockWriteGuard<'static, BufWriter<File>>: flush,
        tokio::sync::RwLockReadGuard<'static, File>: read,
        tokio::sync::watch::Ref<'static, File>: read,
    );
}

#[cfg(feature = "r2d2")]
#[test]
fn a_pooled_connection_does_what_a_connection_does() {
    #[derive(Debug)]
    struct Files;
    impl r2d2::ManageConnection for Files {
        type Connection = File;
        type Error = io::Error;
        fn connect(&self) -> io::Result<File> {
            File::open("/dev/null")
        }
        fn is_valid(&self, _: &mut File) -> io::Result<()> {
            Ok(())
        }
        fn has_broken(&self, _: &mut File) -> bool {
            false
        }
    }
    assert_calls!(Some("tokio_fs_File"); r2d2::PooledConnection<Files>: read sync_all,);
    assert_calls!(None; r2d2::PooledConnection<Files>: get flush, r2d2::PooledConnection<super::pool::NoConnections>: read,);
}

#[cfg(all(
    feature = "async-lock",
    feature = "dashmap",
    feature = "futures",
    feature = "once_cell",
    feature = "parking_lot",
    feature = "spin"
))]
#[test]
fn a_guard_of_another_crate_does_what_its_value_does() {
    assert_calls!(Some("tokio_process_Child");
        async_lock::MutexGuard<'static, Child>: wait,
        async_lock::RwLockReadGuardArc<Child>: wait,
        dashmap_5::mapref::one::RefMut<'static, u8, Child>: wait,
        dashmap_6::mapref::multiple::RefMutMulti<'static, u8, Child>: wait,
        futures_util::lock::MutexGuard<'static, Child>: wait,
        once_cell::sync::Lazy<Child>: wait,
        parking_lot::MutexGuard<'static, Child>: wait,
        parking_lot_013::RwLockWriteGuard<'static, Child>: wait,
        spin_09::MutexGuard<'static, Child>: wait,
        spin_012::RwLockWriteGuard<'static, Child>: wait,
    );
    assert_calls!(None; dashmap_6::mapref::one::Ref<'static, Child, u8>: wait, spin_012::Mutex<Child>: wait lock,);
}

struct Client;

impl Blocking<method::query> for Client {}

struct OurFacts;

impl Blocking<method::recv, OurFacts> for Client {}

/// Without a word about it, the call is moved away as it is. A fact under a tag counts only where that tag is asked for.
#[test]
fn a_fact_of_ones_own() {
    assert_calls!(Some("spawn_blocking"); Client: query, Arc<Client>: query, MutexGuard<'static, &Client>: query,);
    assert_calls!(None; Client: execute recv,);
}

fn generic<T, R: io::Read>() {
    assert_calls!(None; T: recv, &T: read, R: read, BufReader<R>: read_line, Option<T>: iter,);
}

/// No impl can be proved in the generic function, whatever the caller puts in.
#[test]
fn type_parameters_are_left_alone() {
    generic::<Receiver<u8>, File>();
}
