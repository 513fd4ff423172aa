//! What blocks in the standard library, by the type of the receiver. Functions without one are known by their path and need no fact.

use super::blocks;
use std::fs::{DirBuilder, DirEntry, File, OpenOptions, ReadDir};
use std::io::{PipeReader, PipeWriter, Stdin, StdinLock};
use std::net::{Incoming, TcpListener, TcpStream, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStderr, ChildStdin, ChildStdout, Command};
use std::sync::{Barrier, Condvar, Once, OnceLock, mpsc};
use std::thread::{JoinHandle, ScopedJoinHandle};

// `flush` does nothing on a file, a socket or a pipe.
blocks! {
    {} File => tokio_fs_File: read read_exact read_to_end read_to_string read_vectored bytes;
    {} File => tokio_fs_File: write write_all write_fmt write_vectored;
    {} File => tokio_fs_File: seek rewind stream_position seek_relative;
    {} File => tokio_fs_File: sync_all sync_data set_len metadata set_permissions set_times set_modified;
    {} File => spawn_blocking: lock lock_shared;
    {} File => spawn_blocking: lock_exclusive; // of fs2 and fs4
    {} OpenOptions => tokio_fs_OpenOptions: open;
    {} DirBuilder => tokio_fs_DirBuilder: create;
    {} DirEntry => tokio_fs_DirEntry: metadata;
    {} ReadDir => tokio_fs_read_dir: next;
    {} Path => tokio_fs_try_exists: exists try_exists;
    {} Path => tokio_fs_metadata: is_file is_dir metadata;
    {} Path => tokio_fs_symlink_metadata: is_symlink symlink_metadata;
    {} Path => tokio_fs_canonicalize: canonicalize;
    {} Path => tokio_fs_read_link: read_link;
    {} Path => tokio_fs_read_dir: read_dir;
    {} PathBuf => tokio_fs_try_exists: exists try_exists;
    {} PathBuf => tokio_fs_metadata: is_file is_dir metadata;
    {} PathBuf => tokio_fs_symlink_metadata: is_symlink symlink_metadata;
    {} PathBuf => tokio_fs_canonicalize: canonicalize;
    {} PathBuf => tokio_fs_read_link: read_link;
    {} PathBuf => tokio_fs_read_dir: read_dir;
}

blocks! {
    {} TcpStream => tokio_net_TcpStream: peek read read_exact read_to_end read_to_string read_vectored bytes;
    {} TcpStream => tokio_net_TcpStream: write write_all write_fmt write_vectored;
    {} TcpListener => tokio_net_TcpListener: accept incoming;
    {} Incoming<'_> => tokio_net_TcpListener: next;
    {} UdpSocket => tokio_net_UdpSocket: recv recv_from peek peek_from send send_to;
}

// These resolve names; a `SocketAddr` has none.
blocks! {
    {} str => tokio_net_lookup_host: to_socket_addrs;
    {} String => tokio_net_lookup_host: to_socket_addrs;
    {} (&str, u16) => tokio_net_lookup_host: to_socket_addrs;
    {} (String, u16) => tokio_net_lookup_host: to_socket_addrs;
}

blocks! {
    {} Command => tokio_process_Command: output status;
    {} Child => tokio_process_Child: wait wait_with_output;
    {} ChildStdin => tokio_process_ChildStdin: write write_all write_fmt write_vectored;
    {} ChildStdout => tokio_process_ChildStdout: read read_exact read_to_end read_to_string read_vectored bytes;
    {} ChildStderr => tokio_process_ChildStderr: read read_exact read_to_end read_to_string read_vectored bytes;
}

// Standard output is left alone, as `println!` is.
blocks! {
    {} Stdin => tokio_io_stdin: read_line lines lock;
    {} Stdin => tokio_io_stdin: read read_exact read_to_end read_to_string read_vectored bytes;
    {} StdinLock<'_> => tokio_io_stdin: read read_exact read_to_end read_to_string read_vectored bytes;
    {} StdinLock<'_> => tokio_io_stdin: fill_buf read_line read_until skip_until lines split;
    {} PipeReader => tokio_net_unix_pipe: read read_exact read_to_end read_to_string read_vectored bytes;
    {} PipeWriter => tokio_net_unix_pipe: write write_all write_fmt write_vectored;
}

blocks! {
    {T} JoinHandle<T> => spawn_blocking: join;
    {T} ScopedJoinHandle<'_, T> => spawn_blocking: join;
    {} Condvar => tokio_sync_Notify: wait wait_while wait_timeout wait_timeout_while;
    {} Barrier => tokio_sync_Barrier: wait;
    {} Once => tokio_sync_OnceCell: wait;
    {T} OnceLock<T> => tokio_sync_SetOnce: wait;
    {T} mpsc::Receiver<T> => tokio_sync_mpsc: recv recv_timeout iter into_iter;
    {T} mpsc::Iter<'_, T> => tokio_sync_mpsc: next;
    {T} mpsc::IntoIter<T> => tokio_sync_mpsc: next;
    {T} mpsc::SyncSender<T> => tokio_sync_mpsc: send;
}

#[cfg(unix)]
mod unix {
    use super::blocks;
    use std::fs::File;
    use std::os::unix::net::{Incoming, UnixDatagram, UnixListener, UnixStream};

    blocks! {
        {} File => spawn_blocking: read_at write_at read_exact_at write_all_at;
        {} UnixStream => tokio_net_UnixStream: read read_exact read_to_end read_to_string read_vectored bytes;
        {} UnixStream => tokio_net_UnixStream: write write_all write_fmt write_vectored;
        {} UnixListener => tokio_net_UnixListener: accept incoming;
        {} Incoming<'_> => tokio_net_UnixListener: next;
        {} UnixDatagram => tokio_net_UnixDatagram: connect recv recv_from send send_to;
    }
}
