use async_hygiene::hygiene;
use event_listener::Listener;
use redis::Commands;
use std::io::{BufRead, Read, Seek, Write};
use std::net::ToSocketAddrs;
use std::os::unix::fs::FileExt;

// Every row of the table that is reported: a line each, with the row at its end.

const D: std::time::Duration = std::time::Duration::ZERO;
const P: &str = "a";

// Functions of std.
#[hygiene] async fn r1() { let _ = std::thread::sleep(D); } //~ std::thread::sleep
#[hygiene] async fn r2() { let _ = std::thread::sleep_ms(1); } //~ std::thread::sleep_ms
#[hygiene] async fn r3() { let _ = std::thread::park(); } //~ std::thread::park
#[hygiene] async fn r4() { let _ = std::thread::park_timeout(D); } //~ std::thread::park_timeout
#[hygiene] async fn r5() { let _ = std::thread::scope(|_| ()); } //~ std::thread::scope
#[hygiene] async fn r6() { let _ = std::thread::yield_now(); } //~ std::thread::yield_now
#[hygiene] async fn r7() { let _ = std::fs::canonicalize(P); } //~ std::fs::canonicalize
#[hygiene] async fn r8() { let _ = std::fs::copy(P, P); } //~ std::fs::copy
#[hygiene] async fn r9() { let _ = std::fs::create_dir(P); } //~ std::fs::create_dir
#[hygiene] async fn r10() { let _ = std::fs::create_dir_all(P); } //~ std::fs::create_dir_all
#[hygiene] async fn r11() { let _ = std::fs::hard_link(P, P); } //~ std::fs::hard_link
#[hygiene] async fn r12() { let _ = std::fs::metadata(P); } //~ std::fs::metadata
#[hygiene] async fn r13() { let _ = std::fs::read(P); } //~ std::fs::read
#[hygiene] async fn r14() { let _ = std::fs::read_dir(P); } //~ std::fs::read_dir
#[hygiene] async fn r15() { let _ = std::fs::read_link(P); } //~ std::fs::read_link
#[hygiene] async fn r16() { let _ = std::fs::read_to_string(P); } //~ std::fs::read_to_string
#[hygiene] async fn r17() { let _ = std::fs::remove_dir(P); } //~ std::fs::remove_dir
#[hygiene] async fn r18() { let _ = std::fs::remove_dir_all(P); } //~ std::fs::remove_dir_all
#[hygiene] async fn r19() { let _ = std::fs::remove_file(P); } //~ std::fs::remove_file
#[hygiene] async fn r20() { let _ = std::fs::rename(P, P); } //~ std::fs::rename
#[hygiene] async fn r21() { let _ = std::fs::set_permissions(P, perm()); } //~ std::fs::set_permissions
#[hygiene] async fn r22() { let _ = std::fs::symlink_metadata(P); } //~ std::fs::symlink_metadata
#[hygiene] async fn r23() { let _ = std::fs::write(P, P); } //~ std::fs::write
#[hygiene] async fn r24() { let _ = std::fs::exists(P); } //~ std::fs::exists
#[hygiene] async fn r25() { let _ = std::fs::soft_link(P, P); } //~ std::fs::soft_link
#[hygiene] async fn r26() { let _ = std::os::unix::fs::symlink(P, P); } //~ std::os::unix::fs::symlink
#[hygiene] async fn r27() { let _ = std::os::unix::fs::chown(P, None, None); } //~ std::os::unix::fs::chown
#[hygiene] async fn r28() { let _ = std::os::unix::fs::lchown(P, None, None); } //~ std::os::unix::fs::lchown
#[hygiene] async fn r29() { let _ = std::fs::File::open(P); } //~ std::fs::File::open
#[hygiene] async fn r30() { let _ = std::fs::File::create(P); } //~ std::fs::File::create
#[hygiene] async fn r31() { let _ = std::fs::File::create_new(P); } //~ std::fs::File::create_new
#[hygiene] async fn r32() { let _ = std::net::TcpStream::connect(P); } //~ std::net::TcpStream::connect
#[hygiene] async fn r33() { let _ = std::net::TcpStream::connect_timeout(&addr(), D); } //~ std::net::TcpStream::connect_timeout
#[hygiene] async fn r34() { let _ = std::os::unix::net::UnixStream::connect(P); } //~ std::os::unix::net::UnixStream::connect
#[hygiene] async fn r35() { let _ = std::io::copy(&mut std::io::empty(), &mut std::io::sink()); } //~ std::io::copy
#[hygiene] async fn r36() { let _ = std::io::read_to_string(std::io::empty()); } //~ std::io::read_to_string

// By the type of the receiver.
#[hygiene] async fn r37(x: std::thread::JoinHandle<u32>) { let _ = x.join(); } //~ std::thread::JoinHandle join
#[hygiene] async fn r38(x: std::thread::ScopedJoinHandle<'_, u32>) { let _ = x.join(); } //~ std::thread::ScopedJoinHandle join
#[hygiene] async fn r39(x: &mut std::fs::File) { let _ = x.read(&mut [0]); } //~ std::fs::File read
#[hygiene] async fn r40(x: &mut std::fs::File) { let _ = x.read_exact(&mut [0]); } //~ std::fs::File read_exact
#[hygiene] async fn r41(x: &mut std::fs::File) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::fs::File read_to_end
#[hygiene] async fn r42(x: &mut std::fs::File) { let _ = x.read_to_string(&mut String::new()); } //~ std::fs::File read_to_string
#[hygiene] async fn r43(x: &mut std::fs::File) { let _ = x.read_vectored(&mut []); } //~ std::fs::File read_vectored
#[hygiene] async fn r44(x: std::fs::File) { let _ = x.bytes(); } //~ std::fs::File bytes
#[hygiene] async fn r45(x: &mut std::fs::File) { let _ = x.write(b"x"); } //~ std::fs::File write
#[hygiene] async fn r46(x: &mut std::fs::File) { let _ = x.write_all(b"x"); } //~ std::fs::File write_all
#[hygiene] async fn r47(x: &mut std::fs::File) { let _ = x.write_fmt(format_args!("x")); } //~ std::fs::File write_fmt
#[hygiene] async fn r48(x: &mut std::fs::File) { let _ = x.write_vectored(&[]); } //~ std::fs::File write_vectored
#[hygiene] async fn r49(x: &mut std::fs::File) { let _ = x.seek(std::io::SeekFrom::Start(0)); } //~ std::fs::File seek
#[hygiene] async fn r50(x: &mut std::fs::File) { let _ = x.rewind(); } //~ std::fs::File rewind
#[hygiene] async fn r51(x: &mut std::fs::File) { let _ = x.stream_position(); } //~ std::fs::File stream_position
#[hygiene] async fn r52(x: &mut std::fs::File) { let _ = x.seek_relative(1); } //~ std::fs::File seek_relative
#[hygiene] async fn r53(x: &mut std::fs::File) { let _ = x.sync_all(); } //~ std::fs::File sync_all
#[hygiene] async fn r54(x: &mut std::fs::File) { let _ = x.sync_data(); } //~ std::fs::File sync_data
#[hygiene] async fn r55(x: &mut std::fs::File) { let _ = x.set_len(1); } //~ std::fs::File set_len
#[hygiene] async fn r56(x: &mut std::fs::File) { let _ = x.metadata(); } //~ std::fs::File metadata
#[hygiene] async fn r57(x: &mut std::fs::File) { let _ = x.set_permissions(perm()); } //~ std::fs::File set_permissions
#[hygiene] async fn r58(x: &mut std::fs::File) { let _ = x.set_times(std::fs::FileTimes::new()); } //~ std::fs::File set_times
#[hygiene] async fn r59(x: &mut std::fs::File) { let _ = x.set_modified(std::time::SystemTime::UNIX_EPOCH); } //~ std::fs::File set_modified
#[hygiene] async fn r60(x: &mut std::fs::File) { let _ = x.lock(); } //~ std::fs::File lock
#[hygiene] async fn r61(x: &mut std::fs::File) { let _ = x.lock_shared(); } //~ std::fs::File lock_shared
#[hygiene] async fn r62(x: &mut std::fs::OpenOptions) { let _ = x.open(P); } //~ std::fs::OpenOptions open
#[hygiene] async fn r63(x: &mut std::fs::DirBuilder) { let _ = x.create(P); } //~ std::fs::DirBuilder create
#[hygiene] async fn r64(x: &mut std::fs::DirEntry) { let _ = x.metadata(); } //~ std::fs::DirEntry metadata
#[hygiene] async fn r65(x: &mut std::fs::ReadDir) { let _ = x.next(); } //~ std::fs::ReadDir next
#[hygiene] async fn r66(x: &std::path::Path) { let _ = x.exists(); } //~ std::path::Path exists
#[hygiene] async fn r67(x: &std::path::Path) { let _ = x.try_exists(); } //~ std::path::Path try_exists
#[hygiene] async fn r68(x: &mut std::path::PathBuf) { let _ = x.exists(); } //~ std::path::PathBuf exists
#[hygiene] async fn r69(x: &mut std::path::PathBuf) { let _ = x.try_exists(); } //~ std::path::PathBuf try_exists
#[hygiene] async fn r70(x: &std::path::Path) { let _ = x.is_file(); } //~ std::path::Path is_file
#[hygiene] async fn r71(x: &std::path::Path) { let _ = x.is_dir(); } //~ std::path::Path is_dir
#[hygiene] async fn r72(x: &std::path::Path) { let _ = x.metadata(); } //~ std::path::Path metadata
#[hygiene] async fn r73(x: &mut std::path::PathBuf) { let _ = x.is_file(); } //~ std::path::PathBuf is_file
#[hygiene] async fn r74(x: &mut std::path::PathBuf) { let _ = x.is_dir(); } //~ std::path::PathBuf is_dir
#[hygiene] async fn r75(x: &mut std::path::PathBuf) { let _ = x.metadata(); } //~ std::path::PathBuf metadata
#[hygiene] async fn r76(x: &std::path::Path) { let _ = x.is_symlink(); } //~ std::path::Path is_symlink
#[hygiene] async fn r77(x: &std::path::Path) { let _ = x.symlink_metadata(); } //~ std::path::Path symlink_metadata
#[hygiene] async fn r78(x: &mut std::path::PathBuf) { let _ = x.is_symlink(); } //~ std::path::PathBuf is_symlink
#[hygiene] async fn r79(x: &mut std::path::PathBuf) { let _ = x.symlink_metadata(); } //~ std::path::PathBuf symlink_metadata
#[hygiene] async fn r80(x: &std::path::Path) { let _ = x.canonicalize(); } //~ std::path::Path canonicalize
#[hygiene] async fn r81(x: &mut std::path::PathBuf) { let _ = x.canonicalize(); } //~ std::path::PathBuf canonicalize
#[hygiene] async fn r82(x: &std::path::Path) { let _ = x.read_link(); } //~ std::path::Path read_link
#[hygiene] async fn r83(x: &mut std::path::PathBuf) { let _ = x.read_link(); } //~ std::path::PathBuf read_link
#[hygiene] async fn r84(x: &std::path::Path) { let _ = x.read_dir(); } //~ std::path::Path read_dir
#[hygiene] async fn r85(x: &mut std::path::PathBuf) { let _ = x.read_dir(); } //~ std::path::PathBuf read_dir
#[hygiene] async fn r86(x: &mut std::fs::File) { let _ = x.read_at(&mut [0], 0); } //~ std::os::unix::fs::FileExt read_at
#[hygiene] async fn r87(x: &mut std::fs::File) { let _ = x.write_at(b"x", 0); } //~ std::os::unix::fs::FileExt write_at
#[hygiene] async fn r88(x: &mut std::fs::File) { let _ = x.read_exact_at(&mut [0], 0); } //~ std::os::unix::fs::FileExt read_exact_at
#[hygiene] async fn r89(x: &mut std::fs::File) { let _ = x.write_all_at(b"x", 0); } //~ std::os::unix::fs::FileExt write_all_at
#[hygiene] async fn r90(x: &mut std::net::TcpStream) { let _ = x.peek(&mut [0]); } //~ std::net::TcpStream peek
#[hygiene] async fn r91(x: &mut std::net::TcpStream) { let _ = x.read(&mut [0]); } //~ std::net::TcpStream read
#[hygiene] async fn r92(x: &mut std::net::TcpStream) { let _ = x.read_exact(&mut [0]); } //~ std::net::TcpStream read_exact
#[hygiene] async fn r93(x: &mut std::net::TcpStream) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::net::TcpStream read_to_end
#[hygiene] async fn r94(x: &mut std::net::TcpStream) { let _ = x.read_to_string(&mut String::new()); } //~ std::net::TcpStream read_to_string
#[hygiene] async fn r95(x: &mut std::net::TcpStream) { let _ = x.read_vectored(&mut []); } //~ std::net::TcpStream read_vectored
#[hygiene] async fn r96(x: std::net::TcpStream) { let _ = x.bytes(); } //~ std::net::TcpStream bytes
#[hygiene] async fn r97(x: &mut std::net::TcpStream) { let _ = x.write(b"x"); } //~ std::net::TcpStream write
#[hygiene] async fn r98(x: &mut std::net::TcpStream) { let _ = x.write_all(b"x"); } //~ std::net::TcpStream write_all
#[hygiene] async fn r99(x: &mut std::net::TcpStream) { let _ = x.write_fmt(format_args!("x")); } //~ std::net::TcpStream write_fmt
#[hygiene] async fn r100(x: &mut std::net::TcpStream) { let _ = x.write_vectored(&[]); } //~ std::net::TcpStream write_vectored
#[hygiene] async fn r101(x: &mut std::net::TcpListener) { let _ = x.accept(); } //~ std::net::TcpListener accept
#[hygiene] async fn r102(x: &mut std::net::TcpListener) { let _ = x.incoming(); } //~ std::net::TcpListener incoming
#[hygiene] async fn r103(x: &mut std::net::Incoming<'_>) { let _ = x.next(); } //~ std::net::Incoming next
#[hygiene] async fn r104(x: &mut std::net::UdpSocket) { let _ = x.recv(&mut [0]); } //~ std::net::UdpSocket recv
#[hygiene] async fn r105(x: &mut std::net::UdpSocket) { let _ = x.recv_from(&mut [0]); } //~ std::net::UdpSocket recv_from
#[hygiene] async fn r106(x: &mut std::net::UdpSocket) { let _ = x.peek(&mut [0]); } //~ std::net::UdpSocket peek
#[hygiene] async fn r107(x: &mut std::net::UdpSocket) { let _ = x.peek_from(&mut [0]); } //~ std::net::UdpSocket peek_from
#[hygiene] async fn r108(x: &mut std::net::UdpSocket) { let _ = x.send(b"x"); } //~ std::net::UdpSocket send
#[hygiene] async fn r109(x: &mut std::net::UdpSocket) { let _ = x.send_to(b"x", P); } //~ std::net::UdpSocket send_to
#[hygiene] async fn r110(x: &str) { let _ = x.to_socket_addrs(); } //~ str to_socket_addrs
#[hygiene] async fn r111(x: &mut String) { let _ = x.to_socket_addrs(); } //~ std::string::String to_socket_addrs
#[hygiene] async fn r112(x: &mut (&'_ str, u16)) { let _ = x.to_socket_addrs(); } //~ (&str, u16) to_socket_addrs
#[hygiene] async fn r113(x: &mut (String, u16)) { let _ = x.to_socket_addrs(); } //~ (std::string::String, u16) to_socket_addrs
#[hygiene] async fn r114(x: &mut std::os::unix::net::UnixStream) { let _ = x.read(&mut [0]); } //~ std::os::unix::net::UnixStream read
#[hygiene] async fn r115(x: &mut std::os::unix::net::UnixStream) { let _ = x.read_exact(&mut [0]); } //~ std::os::unix::net::UnixStream read_exact
#[hygiene] async fn r116(x: &mut std::os::unix::net::UnixStream) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::os::unix::net::UnixStream read_to_end
#[hygiene] async fn r117(x: &mut std::os::unix::net::UnixStream) { let _ = x.read_to_string(&mut String::new()); } //~ std::os::unix::net::UnixStream read_to_string
#[hygiene] async fn r118(x: &mut std::os::unix::net::UnixStream) { let _ = x.read_vectored(&mut []); } //~ std::os::unix::net::UnixStream read_vectored
#[hygiene] async fn r119(x: std::os::unix::net::UnixStream) { let _ = x.bytes(); } //~ std::os::unix::net::UnixStream bytes
#[hygiene] async fn r120(x: &mut std::os::unix::net::UnixStream) { let _ = x.write(b"x"); } //~ std::os::unix::net::UnixStream write
#[hygiene] async fn r121(x: &mut std::os::unix::net::UnixStream) { let _ = x.write_all(b"x"); } //~ std::os::unix::net::UnixStream write_all
#[hygiene] async fn r122(x: &mut std::os::unix::net::UnixStream) { let _ = x.write_fmt(format_args!("x")); } //~ std::os::unix::net::UnixStream write_fmt
#[hygiene] async fn r123(x: &mut std::os::unix::net::UnixStream) { let _ = x.write_vectored(&[]); } //~ std::os::unix::net::UnixStream write_vectored
#[hygiene] async fn r124(x: &mut std::os::unix::net::UnixListener) { let _ = x.accept(); } //~ std::os::unix::net::UnixListener accept
#[hygiene] async fn r125(x: &mut std::os::unix::net::UnixListener) { let _ = x.incoming(); } //~ std::os::unix::net::UnixListener incoming
#[hygiene] async fn r126(x: &mut std::os::unix::net::Incoming<'_>) { let _ = x.next(); } //~ std::os::unix::net::Incoming next
#[hygiene] async fn r127(x: &mut std::os::unix::net::UnixDatagram) { let _ = x.recv(&mut [0]); } //~ std::os::unix::net::UnixDatagram recv
#[hygiene] async fn r128(x: &mut std::os::unix::net::UnixDatagram) { let _ = x.recv_from(&mut [0]); } //~ std::os::unix::net::UnixDatagram recv_from
#[hygiene] async fn r129(x: &mut std::os::unix::net::UnixDatagram) { let _ = x.send(b"x"); } //~ std::os::unix::net::UnixDatagram send
#[hygiene] async fn r130(x: &mut std::os::unix::net::UnixDatagram) { let _ = x.send_to(b"x", P); } //~ std::os::unix::net::UnixDatagram send_to
#[hygiene] async fn r131(x: &mut std::os::unix::net::UnixDatagram) { let _ = x.connect(P); } //~ std::os::unix::net::UnixDatagram connect
#[hygiene] async fn r132(x: &mut std::process::Command) { let _ = x.output(); } //~ std::process::Command output
#[hygiene] async fn r133(x: &mut std::process::Command) { let _ = x.status(); } //~ std::process::Command status
#[hygiene] async fn r134(x: &mut std::process::Child) { let _ = x.wait(); } //~ std::process::Child wait
#[hygiene] async fn r135(x: std::process::Child) { let _ = x.wait_with_output(); } //~ std::process::Child wait_with_output
#[hygiene] async fn r136(x: &mut std::process::ChildStdin) { let _ = x.write(b"x"); } //~ std::process::ChildStdin write
#[hygiene] async fn r137(x: &mut std::process::ChildStdin) { let _ = x.write_all(b"x"); } //~ std::process::ChildStdin write_all
#[hygiene] async fn r138(x: &mut std::process::ChildStdin) { let _ = x.write_fmt(format_args!("x")); } //~ std::process::ChildStdin write_fmt
#[hygiene] async fn r139(x: &mut std::process::ChildStdin) { let _ = x.write_vectored(&[]); } //~ std::process::ChildStdin write_vectored
#[hygiene] async fn r140(x: &mut std::process::ChildStdout) { let _ = x.read(&mut [0]); } //~ std::process::ChildStdout read
#[hygiene] async fn r141(x: &mut std::process::ChildStdout) { let _ = x.read_exact(&mut [0]); } //~ std::process::ChildStdout read_exact
#[hygiene] async fn r142(x: &mut std::process::ChildStdout) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::process::ChildStdout read_to_end
#[hygiene] async fn r143(x: &mut std::process::ChildStdout) { let _ = x.read_to_string(&mut String::new()); } //~ std::process::ChildStdout read_to_string
#[hygiene] async fn r144(x: &mut std::process::ChildStdout) { let _ = x.read_vectored(&mut []); } //~ std::process::ChildStdout read_vectored
#[hygiene] async fn r145(x: std::process::ChildStdout) { let _ = x.bytes(); } //~ std::process::ChildStdout bytes
#[hygiene] async fn r146(x: &mut std::process::ChildStderr) { let _ = x.read(&mut [0]); } //~ std::process::ChildStderr read
#[hygiene] async fn r147(x: &mut std::process::ChildStderr) { let _ = x.read_exact(&mut [0]); } //~ std::process::ChildStderr read_exact
#[hygiene] async fn r148(x: &mut std::process::ChildStderr) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::process::ChildStderr read_to_end
#[hygiene] async fn r149(x: &mut std::process::ChildStderr) { let _ = x.read_to_string(&mut String::new()); } //~ std::process::ChildStderr read_to_string
#[hygiene] async fn r150(x: &mut std::process::ChildStderr) { let _ = x.read_vectored(&mut []); } //~ std::process::ChildStderr read_vectored
#[hygiene] async fn r151(x: std::process::ChildStderr) { let _ = x.bytes(); } //~ std::process::ChildStderr bytes
#[hygiene] async fn r152(x: &mut std::io::Stdin) { let _ = x.read_line(&mut String::new()); } //~ std::io::Stdin read_line
#[hygiene] async fn r153(x: std::io::Stdin) { let _ = x.lines(); } //~ std::io::Stdin lines
#[hygiene] async fn r154(x: &mut std::io::Stdin) { drop(x.lock()); } //~ std::io::Stdin lock
#[hygiene] async fn r155(x: &mut std::io::Stdin) { let _ = x.read(&mut [0]); } //~ std::io::Stdin read
#[hygiene] async fn r156(x: &mut std::io::Stdin) { let _ = x.read_exact(&mut [0]); } //~ std::io::Stdin read_exact
#[hygiene] async fn r157(x: &mut std::io::Stdin) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::io::Stdin read_to_end
#[hygiene] async fn r158(x: &mut std::io::Stdin) { let _ = x.read_to_string(&mut String::new()); } //~ std::io::Stdin read_to_string
#[hygiene] async fn r159(x: &mut std::io::Stdin) { let _ = x.read_vectored(&mut []); } //~ std::io::Stdin read_vectored
#[hygiene] async fn r160(x: std::io::Stdin) { let _ = x.bytes(); } //~ std::io::Stdin bytes
#[hygiene] async fn r161(x: &mut std::io::StdinLock<'_>) { let _ = x.read(&mut [0]); } //~ std::io::StdinLock read
#[hygiene] async fn r162(x: &mut std::io::StdinLock<'_>) { let _ = x.read_exact(&mut [0]); } //~ std::io::StdinLock read_exact
#[hygiene] async fn r163(x: &mut std::io::StdinLock<'_>) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::io::StdinLock read_to_end
#[hygiene] async fn r164(x: &mut std::io::StdinLock<'_>) { let _ = x.read_to_string(&mut String::new()); } //~ std::io::StdinLock read_to_string
#[hygiene] async fn r165(x: &mut std::io::StdinLock<'_>) { let _ = x.read_vectored(&mut []); } //~ std::io::StdinLock read_vectored
#[hygiene] async fn r166(x: std::io::StdinLock<'_>) { let _ = x.bytes(); } //~ std::io::StdinLock bytes
#[hygiene] async fn r167(x: &mut std::io::StdinLock<'_>) { let _ = x.fill_buf(); } //~ std::io::StdinLock fill_buf
#[hygiene] async fn r168(x: &mut std::io::StdinLock<'_>) { let _ = x.read_line(&mut String::new()); } //~ std::io::StdinLock read_line
#[hygiene] async fn r169(x: &mut std::io::StdinLock<'_>) { let _ = x.read_until(0, &mut Vec::new()); } //~ std::io::StdinLock read_until
#[hygiene] async fn r170(x: &mut std::io::StdinLock<'_>) { let _ = x.skip_until(0); } //~ std::io::StdinLock skip_until
#[hygiene] async fn r171(x: std::io::StdinLock<'_>) { let _ = x.lines(); } //~ std::io::StdinLock lines
#[hygiene] async fn r172(x: std::io::StdinLock<'_>) { let _ = x.split(0); } //~ std::io::StdinLock split
#[hygiene] async fn r173(x: &mut std::io::PipeReader) { let _ = x.read(&mut [0]); } //~ std::io::PipeReader read
#[hygiene] async fn r174(x: &mut std::io::PipeReader) { let _ = x.read_exact(&mut [0]); } //~ std::io::PipeReader read_exact
#[hygiene] async fn r175(x: &mut std::io::PipeReader) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::io::PipeReader read_to_end
#[hygiene] async fn r176(x: &mut std::io::PipeReader) { let _ = x.read_to_string(&mut String::new()); } //~ std::io::PipeReader read_to_string
#[hygiene] async fn r177(x: &mut std::io::PipeReader) { let _ = x.read_vectored(&mut []); } //~ std::io::PipeReader read_vectored
#[hygiene] async fn r178(x: std::io::PipeReader) { let _ = x.bytes(); } //~ std::io::PipeReader bytes
#[hygiene] async fn r179(x: &mut std::io::PipeWriter) { let _ = x.write(b"x"); } //~ std::io::PipeWriter write
#[hygiene] async fn r180(x: &mut std::io::PipeWriter) { let _ = x.write_all(b"x"); } //~ std::io::PipeWriter write_all
#[hygiene] async fn r181(x: &mut std::io::PipeWriter) { let _ = x.write_fmt(format_args!("x")); } //~ std::io::PipeWriter write_fmt
#[hygiene] async fn r182(x: &mut std::io::PipeWriter) { let _ = x.write_vectored(&[]); } //~ std::io::PipeWriter write_vectored
#[hygiene] async fn r183(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.read(&mut [0]); } //~ std::io::BufReader read
#[hygiene] async fn r184(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.read_exact(&mut [0]); } //~ std::io::BufReader read_exact
#[hygiene] async fn r185(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::io::BufReader read_to_end
#[hygiene] async fn r186(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.read_to_string(&mut String::new()); } //~ std::io::BufReader read_to_string
#[hygiene] async fn r187(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.read_vectored(&mut []); } //~ std::io::BufReader read_vectored
#[hygiene] async fn r188(x: std::io::BufReader<std::fs::File>) { let _ = x.bytes(); } //~ std::io::BufReader bytes
#[hygiene] async fn r189(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.fill_buf(); } //~ std::io::BufReader fill_buf
#[hygiene] async fn r190(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.read_line(&mut String::new()); } //~ std::io::BufReader read_line
#[hygiene] async fn r191(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.read_until(0, &mut Vec::new()); } //~ std::io::BufReader read_until
#[hygiene] async fn r192(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.skip_until(0); } //~ std::io::BufReader skip_until
#[hygiene] async fn r193(x: std::io::BufReader<std::fs::File>) { let _ = x.lines(); } //~ std::io::BufReader lines
#[hygiene] async fn r194(x: std::io::BufReader<std::fs::File>) { let _ = x.split(0); } //~ std::io::BufReader split
#[hygiene] async fn r195(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.seek(std::io::SeekFrom::Start(0)); } //~ std::io::BufReader seek
#[hygiene] async fn r196(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.rewind(); } //~ std::io::BufReader rewind
#[hygiene] async fn r197(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.stream_position(); } //~ std::io::BufReader stream_position
#[hygiene] async fn r198(x: &mut std::io::BufReader<std::fs::File>) { let _ = x.seek_relative(1); } //~ std::io::BufReader seek_relative
#[hygiene] async fn r199(x: &mut std::io::BufWriter<std::fs::File>) { let _ = x.write(b"x"); } //~ std::io::BufWriter write
#[hygiene] async fn r200(x: &mut std::io::BufWriter<std::fs::File>) { let _ = x.write_all(b"x"); } //~ std::io::BufWriter write_all
#[hygiene] async fn r201(x: &mut std::io::BufWriter<std::fs::File>) { let _ = x.write_fmt(format_args!("x")); } //~ std::io::BufWriter write_fmt
#[hygiene] async fn r202(x: &mut std::io::BufWriter<std::fs::File>) { let _ = x.write_vectored(&[]); } //~ std::io::BufWriter write_vectored
#[hygiene] async fn r203(x: &mut std::io::BufWriter<std::fs::File>) { let _ = x.flush(); } //~ std::io::BufWriter flush
#[hygiene] async fn r204(x: &mut std::io::BufWriter<std::fs::File>) { let _ = x.seek(std::io::SeekFrom::Start(0)); } //~ std::io::BufWriter seek
#[hygiene] async fn r205(x: &mut std::io::BufWriter<std::fs::File>) { let _ = x.rewind(); } //~ std::io::BufWriter rewind
#[hygiene] async fn r206(x: &mut std::io::BufWriter<std::fs::File>) { let _ = x.stream_position(); } //~ std::io::BufWriter stream_position
#[hygiene] async fn r207(x: &mut std::io::BufWriter<std::fs::File>) { let _ = x.seek_relative(1); } //~ std::io::BufWriter seek_relative
#[hygiene] async fn r208(x: &mut std::io::LineWriter<std::fs::File>) { let _ = x.write(b"x"); } //~ std::io::LineWriter write
#[hygiene] async fn r209(x: &mut std::io::LineWriter<std::fs::File>) { let _ = x.write_all(b"x"); } //~ std::io::LineWriter write_all
#[hygiene] async fn r210(x: &mut std::io::LineWriter<std::fs::File>) { let _ = x.write_fmt(format_args!("x")); } //~ std::io::LineWriter write_fmt
#[hygiene] async fn r211(x: &mut std::io::LineWriter<std::fs::File>) { let _ = x.write_vectored(&[]); } //~ std::io::LineWriter write_vectored
#[hygiene] async fn r212(x: &mut std::io::LineWriter<std::fs::File>) { let _ = x.flush(); } //~ std::io::LineWriter flush
#[hygiene] async fn r213(x: &mut std::io::Take<Reader>) { let _ = x.read(&mut [0]); } //~ std::io::Take read
#[hygiene] async fn r214(x: &mut std::io::Take<Reader>) { let _ = x.read_exact(&mut [0]); } //~ std::io::Take read_exact
#[hygiene] async fn r215(x: &mut std::io::Take<Reader>) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::io::Take read_to_end
#[hygiene] async fn r216(x: &mut std::io::Take<Reader>) { let _ = x.read_to_string(&mut String::new()); } //~ std::io::Take read_to_string
#[hygiene] async fn r217(x: &mut std::io::Take<Reader>) { let _ = x.read_vectored(&mut []); } //~ std::io::Take read_vectored
#[hygiene] async fn r218(x: std::io::Take<Reader>) { let _ = x.bytes(); } //~ std::io::Take bytes
#[hygiene] async fn r219(x: &mut std::io::Take<Reader>) { let _ = x.fill_buf(); } //~ std::io::Take fill_buf
#[hygiene] async fn r220(x: &mut std::io::Take<Reader>) { let _ = x.read_line(&mut String::new()); } //~ std::io::Take read_line
#[hygiene] async fn r221(x: &mut std::io::Take<Reader>) { let _ = x.read_until(0, &mut Vec::new()); } //~ std::io::Take read_until
#[hygiene] async fn r222(x: &mut std::io::Take<Reader>) { let _ = x.skip_until(0); } //~ std::io::Take skip_until
#[hygiene] async fn r223(x: std::io::Take<Reader>) { let _ = x.lines(); } //~ std::io::Take lines
#[hygiene] async fn r224(x: std::io::Take<Reader>) { let _ = x.split(0); } //~ std::io::Take split
#[hygiene] async fn r225(x: &mut std::io::Chain<Reader, &[u8]>) { let _ = x.read(&mut [0]); } //~ std::io::Chain read
#[hygiene] async fn r226(x: &mut std::io::Chain<Reader, &[u8]>) { let _ = x.read_exact(&mut [0]); } //~ std::io::Chain read_exact
#[hygiene] async fn r227(x: &mut std::io::Chain<Reader, &[u8]>) { let _ = x.read_to_end(&mut Vec::new()); } //~ std::io::Chain read_to_end
#[hygiene] async fn r228(x: &mut std::io::Chain<Reader, &[u8]>) { let _ = x.read_to_string(&mut String::new()); } //~ std::io::Chain read_to_string
#[hygiene] async fn r229(x: &mut std::io::Chain<Reader, &[u8]>) { let _ = x.read_vectored(&mut []); } //~ std::io::Chain read_vectored
#[hygiene] async fn r230(x: std::io::Chain<Reader, &[u8]>) { let _ = x.bytes(); } //~ std::io::Chain bytes
#[hygiene] async fn r231(x: &mut std::io::Chain<Reader, &[u8]>) { let _ = x.fill_buf(); } //~ std::io::Chain fill_buf
#[hygiene] async fn r232(x: &mut std::io::Chain<Reader, &[u8]>) { let _ = x.read_line(&mut String::new()); } //~ std::io::Chain read_line
#[hygiene] async fn r233(x: &mut std::io::Chain<Reader, &[u8]>) { let _ = x.read_until(0, &mut Vec::new()); } //~ std::io::Chain read_until
#[hygiene] async fn r234(x: &mut std::io::Chain<Reader, &[u8]>) { let _ = x.skip_until(0); } //~ std::io::Chain skip_until
#[hygiene] async fn r235(x: std::io::Chain<Reader, &[u8]>) { let _ = x.lines(); } //~ std::io::Chain lines
#[hygiene] async fn r236(x: std::io::Chain<Reader, &[u8]>) { let _ = x.split(0); } //~ std::io::Chain split
#[hygiene] async fn r237(x: &mut std::io::Bytes<std::fs::File>) { let _ = x.next(); } //~ std::io::Bytes next
#[hygiene] async fn r238(x: &mut std::io::Lines<Reader>) { let _ = x.next(); } //~ std::io::Lines next
#[hygiene] async fn r239(x: &mut std::io::Split<Reader>) { let _ = x.next(); } //~ std::io::Split next
#[hygiene] async fn r240(x: &std::sync::Condvar, g: std::sync::MutexGuard<'_, u8>) { drop(x.wait(g)); } //~ std::sync::Condvar wait
#[hygiene] async fn r241(x: &std::sync::Condvar, g: std::sync::MutexGuard<'_, u8>) { drop(x.wait_while(g, |_| true)); } //~ std::sync::Condvar wait_while
#[hygiene] async fn r242(x: &std::sync::Condvar, g: std::sync::MutexGuard<'_, u8>) { drop(x.wait_timeout(g, D)); } //~ std::sync::Condvar wait_timeout
#[hygiene] async fn r243(x: &std::sync::Condvar, g: std::sync::MutexGuard<'_, u8>) { drop(x.wait_timeout_while(g, D, |_| true)); } //~ std::sync::Condvar wait_timeout_while
#[hygiene] async fn r244(x: &mut std::sync::Barrier) { let _ = x.wait(); } //~ std::sync::Barrier wait
#[hygiene] async fn r245(x: &mut std::sync::Once) { let _ = x.wait(); } //~ std::sync::Once wait
#[hygiene] async fn r246(x: &mut std::sync::OnceLock<u32>) { let _ = x.wait(); } //~ std::sync::OnceLock wait
#[hygiene] async fn r247(x: &mut std::sync::mpsc::Receiver<u32>) { let _ = x.recv(); } //~ std::sync::mpsc::Receiver recv
#[hygiene] async fn r248(x: &mut std::sync::mpsc::Receiver<u32>) { let _ = x.recv_timeout(D); } //~ std::sync::mpsc::Receiver recv_timeout
#[hygiene] async fn r249(x: &mut std::sync::mpsc::Receiver<u32>) { let _ = x.iter(); } //~ std::sync::mpsc::Receiver iter
#[hygiene] async fn r250(x: std::sync::mpsc::Receiver<u32>) { let _ = x.into_iter(); } //~ std::sync::mpsc::Receiver into_iter
#[hygiene] async fn r251(x: &mut std::sync::mpsc::Iter<'_, u32>) { let _ = x.next(); } //~ std::sync::mpsc::Iter next
#[hygiene] async fn r252(x: &mut std::sync::mpsc::IntoIter<u32>) { let _ = x.next(); } //~ std::sync::mpsc::IntoIter next
#[hygiene] async fn r253(x: &mut std::sync::mpsc::SyncSender<u32>) { let _ = x.send(1); } //~ std::sync::mpsc::SyncSender send
#[hygiene] async fn r254(x: &mut tokio::sync::mpsc::Receiver<u32>) { let _ = x.blocking_recv(); } //~ tokio::sync::mpsc::Receiver blocking_recv
#[hygiene] async fn r255(x: &mut tokio::sync::mpsc::Receiver<u32>) { let _ = x.blocking_recv_many(&mut Vec::new(), 1); } //~ tokio::sync::mpsc::Receiver blocking_recv_many
#[hygiene] async fn r256(x: &mut tokio::sync::mpsc::UnboundedReceiver<u32>) { let _ = x.blocking_recv(); } //~ tokio::sync::mpsc::UnboundedReceiver blocking_recv
#[hygiene] async fn r257(x: &mut tokio::sync::mpsc::UnboundedReceiver<u32>) { let _ = x.blocking_recv_many(&mut Vec::new(), 1); } //~ tokio::sync::mpsc::UnboundedReceiver blocking_recv_many
#[hygiene] async fn r258(x: &mut tokio::sync::mpsc::Sender<u32>) { let _ = x.blocking_send(1); } //~ tokio::sync::mpsc::Sender blocking_send
#[hygiene] async fn r259(x: tokio::sync::oneshot::Receiver<u32>) { let _ = x.blocking_recv(); } //~ tokio::sync::oneshot::Receiver blocking_recv
#[hygiene] async fn r260(x: &mut tokio::sync::broadcast::Receiver<u32>) { let _ = x.blocking_recv(); } //~ tokio::sync::broadcast::Receiver blocking_recv
#[hygiene] async fn r261(x: &tokio::sync::Mutex<u8>) { drop(x.blocking_lock()); } //~ tokio::sync::Mutex blocking_lock
#[hygiene] async fn r262(x: std::sync::Arc<tokio::sync::Mutex<u8>>) { drop(x.blocking_lock_owned()); } //~ tokio::sync::Mutex blocking_lock_owned
#[hygiene] async fn r263(x: &mut tokio::sync::RwLock<u8>) { drop(x.blocking_read()); } //~ tokio::sync::RwLock blocking_read
#[hygiene] async fn r264(x: &mut tokio::sync::RwLock<u8>) { drop(x.blocking_write()); } //~ tokio::sync::RwLock blocking_write
#[hygiene] async fn r265(x: &mut tokio::sync::Semaphore) { drop(x.blocking_acquire()); } //~ tokio::sync::Semaphore blocking_acquire
#[hygiene] async fn r266(x: &mut tokio::sync::Semaphore) { drop(x.blocking_acquire_many(1)); } //~ tokio::sync::Semaphore blocking_acquire_many
#[hygiene] async fn r267(x: std::sync::Arc<tokio::sync::Semaphore>) { drop(x.blocking_acquire_owned()); } //~ tokio::sync::Semaphore blocking_acquire_owned
#[hygiene] async fn r268(x: std::sync::Arc<tokio::sync::Semaphore>) { drop(x.blocking_acquire_many_owned(1)); } //~ tokio::sync::Semaphore blocking_acquire_many_owned
#[hygiene] async fn r269(x: &mut tokio::runtime::Handle) { let _ = x.block_on(async {}); } //~ tokio::runtime::Handle block_on
#[hygiene] async fn r270(x: &mut tokio::runtime::Runtime) { let _ = x.block_on(async {}); } //~ tokio::runtime::Runtime block_on
#[hygiene] async fn r271(x: &tokio::task::LocalSet, r: &tokio::runtime::Runtime) { let _ = x.block_on(r, async {}); } //~ tokio::task::LocalSet block_on
#[hygiene] async fn r272(x: tokio::runtime::Runtime) { let _ = x.shutdown_timeout(D); } //~ tokio::runtime::Runtime shutdown_timeout
#[hygiene] async fn r273(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.read(&mut [0]); } //~ tokio_util::io::SyncIoBridge read
#[hygiene] async fn r274(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.read_exact(&mut [0]); } //~ tokio_util::io::SyncIoBridge read_exact
#[hygiene] async fn r275(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.read_to_end(&mut Vec::new()); } //~ tokio_util::io::SyncIoBridge read_to_end
#[hygiene] async fn r276(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.read_to_string(&mut String::new()); } //~ tokio_util::io::SyncIoBridge read_to_string
#[hygiene] async fn r277(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.read_vectored(&mut []); } //~ tokio_util::io::SyncIoBridge read_vectored
#[hygiene] async fn r278(x: tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.bytes(); } //~ tokio_util::io::SyncIoBridge bytes
#[hygiene] async fn r279(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.fill_buf(); } //~ tokio_util::io::SyncIoBridge fill_buf
#[hygiene] async fn r280(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.read_line(&mut String::new()); } //~ tokio_util::io::SyncIoBridge read_line
#[hygiene] async fn r281(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.read_until(0, &mut Vec::new()); } //~ tokio_util::io::SyncIoBridge read_until
#[hygiene] async fn r282(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.skip_until(0); } //~ tokio_util::io::SyncIoBridge skip_until
#[hygiene] async fn r283(x: tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.lines(); } //~ tokio_util::io::SyncIoBridge lines
#[hygiene] async fn r284(x: tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.split(0); } //~ tokio_util::io::SyncIoBridge split
#[hygiene] async fn r285(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.write(b"x"); } //~ tokio_util::io::SyncIoBridge write
#[hygiene] async fn r286(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.write_all(b"x"); } //~ tokio_util::io::SyncIoBridge write_all
#[hygiene] async fn r287(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.write_fmt(format_args!("x")); } //~ tokio_util::io::SyncIoBridge write_fmt
#[hygiene] async fn r288(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.write_vectored(&[]); } //~ tokio_util::io::SyncIoBridge write_vectored
#[hygiene] async fn r289(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.flush(); } //~ tokio_util::io::SyncIoBridge flush
#[hygiene] async fn r290(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.seek(std::io::SeekFrom::Start(0)); } //~ tokio_util::io::SyncIoBridge seek
#[hygiene] async fn r291(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.rewind(); } //~ tokio_util::io::SyncIoBridge rewind
#[hygiene] async fn r292(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.stream_position(); } //~ tokio_util::io::SyncIoBridge stream_position
#[hygiene] async fn r293(x: &mut tokio_util::io::SyncIoBridge<tokio::io::Empty>) { let _ = x.seek_relative(1); } //~ tokio_util::io::SyncIoBridge seek_relative
#[hygiene] async fn r294(x: &mut futures::executor::LocalPool) { let _ = x.run(); } //~ futures::executor::LocalPool run
#[hygiene] async fn r295(x: &mut futures::executor::LocalPool) { let _ = x.run_until(async {}); } //~ futures::executor::LocalPool run_until
#[hygiene] async fn r296(x: &mut async_channel::Receiver<u32>) { let _ = x.recv_blocking(); } //~ async_channel::Receiver recv_blocking
#[hygiene] async fn r297(x: &mut async_channel::Sender<u32>) { let _ = x.send_blocking(1); } //~ async_channel::Sender send_blocking
#[hygiene] async fn r298(x: &mut async_broadcast::Receiver<u32>) { let _ = x.recv_blocking(); } //~ async_broadcast::Receiver recv_blocking
#[hygiene] async fn r299(x: &mut async_broadcast::Sender<u32>) { let _ = x.broadcast_blocking(1); } //~ async_broadcast::Sender broadcast_blocking
#[hygiene] async fn r300(x: &mut async_lock::Mutex<u8>) { drop(x.lock_blocking()); } //~ async_lock::Mutex lock_blocking
#[hygiene] async fn r301(x: &std::sync::Arc<async_lock::Mutex<u8>>) { drop(x.lock_arc_blocking()); } //~ async_lock::Mutex lock_arc_blocking
#[hygiene] async fn r302(x: &mut async_lock::RwLock<u8>) { drop(x.read_blocking()); } //~ async_lock::RwLock read_blocking
#[hygiene] async fn r303(x: &std::sync::Arc<async_lock::RwLock<u8>>) { drop(x.read_arc_blocking()); } //~ async_lock::RwLock read_arc_blocking
#[hygiene] async fn r304(x: &mut async_lock::RwLock<u8>) { drop(x.write_blocking()); } //~ async_lock::RwLock write_blocking
#[hygiene] async fn r305(x: &std::sync::Arc<async_lock::RwLock<u8>>) { drop(x.write_arc_blocking()); } //~ async_lock::RwLock write_arc_blocking
#[hygiene] async fn r306(x: &mut async_lock::RwLock<u8>) { drop(x.upgradable_read_blocking()); } //~ async_lock::RwLock upgradable_read_blocking
#[hygiene] async fn r307(x: &std::sync::Arc<async_lock::RwLock<u8>>) { drop(x.upgradable_read_arc_blocking()); } //~ async_lock::RwLock upgradable_read_arc_blocking
#[hygiene] async fn r308(x: &mut async_lock::Semaphore) { drop(x.acquire_blocking()); } //~ async_lock::Semaphore acquire_blocking
#[hygiene] async fn r309(x: &std::sync::Arc<async_lock::Semaphore>) { drop(x.acquire_arc_blocking()); } //~ async_lock::Semaphore acquire_arc_blocking
#[hygiene] async fn r310(x: &mut async_lock::Barrier) { let _ = x.wait_blocking(); } //~ async_lock::Barrier wait_blocking
#[hygiene] async fn r311(x: &mut async_lock::OnceCell<u32>) { let _ = x.wait_blocking(); } //~ async_lock::OnceCell wait_blocking
#[hygiene] async fn r312(x: &mut async_lock::OnceCell<u32>) { let _ = x.get_or_init_blocking(|| 1); } //~ async_lock::OnceCell get_or_init_blocking
#[hygiene] async fn r313(x: &mut async_lock::OnceCell<u32>) { let _ = x.get_or_try_init_blocking(|| Ok::<u32, ()>(1)); } //~ async_lock::OnceCell get_or_try_init_blocking
#[hygiene] async fn r314(x: &mut async_lock::OnceCell<u32>) { let _ = x.set_blocking(1); } //~ async_lock::OnceCell set_blocking
#[hygiene] async fn r315(x: event_listener::EventListener) { let _ = x.wait(); } //~ event_listener::EventListener wait
#[hygiene] async fn r316(x: event_listener::EventListener) { let _ = x.wait_timeout(D); } //~ event_listener::EventListener wait_timeout
#[hygiene] async fn r317(x: event_listener::EventListener) { let _ = x.wait_deadline(later()); } //~ event_listener::EventListener wait_deadline
#[hygiene] async fn r318(x: &mut flume::Receiver<u32>) { let _ = x.recv(); } //~ flume::Receiver recv
#[hygiene] async fn r319(x: &mut flume::Receiver<u32>) { let _ = x.recv_timeout(D); } //~ flume::Receiver recv_timeout
#[hygiene] async fn r320(x: &mut flume::Receiver<u32>) { let _ = x.recv_deadline(later()); } //~ flume::Receiver recv_deadline
#[hygiene] async fn r321(x: &mut flume::Receiver<u32>) { let _ = x.iter(); } //~ flume::Receiver iter
#[hygiene] async fn r322(x: flume::Receiver<u32>) { let _ = x.into_iter(); } //~ flume::Receiver into_iter
#[hygiene] async fn r323(x: &mut flume::Iter<'_, u32>) { let _ = x.next(); } //~ flume::Iter next
#[hygiene] async fn r324(x: &mut flume::IntoIter<u32>) { let _ = x.next(); } //~ flume::IntoIter next
#[hygiene] async fn r325(x: &mut flume::Sender<u32>) { let _ = x.send_timeout(1, D); } //~ flume::Sender send_timeout
#[hygiene] async fn r326(x: &mut flume::Sender<u32>) { let _ = x.send_deadline(1, later()); } //~ flume::Sender send_deadline
#[hygiene] async fn r327(x: flume::Selector<'_, u32>) { let _ = x.wait(); } //~ flume::Selector wait
#[hygiene] async fn r328(x: flume::Selector<'_, u32>) { let _ = x.wait_timeout(D); } //~ flume::Selector wait_timeout
#[hygiene] async fn r329(x: flume::Selector<'_, u32>) { let _ = x.wait_deadline(later()); } //~ flume::Selector wait_deadline
#[hygiene] async fn r330(x: &mut kanal::Receiver<u32>) { let _ = x.recv(); } //~ kanal::Receiver recv
#[hygiene] async fn r331(x: &mut kanal::Receiver<u32>) { let _ = x.recv_timeout(D); } //~ kanal::Receiver recv_timeout
#[hygiene] async fn r332(x: &mut kanal::Receiver<u32>) { let _ = x.next(); } //~ kanal::Receiver next
#[hygiene] async fn r333(x: &mut kanal::Sender<u32>) { let _ = x.send_timeout(1, D); } //~ kanal::Sender send_timeout
#[hygiene] async fn r334(x: &mut thingbuf::mpsc::blocking::Receiver<u32>) { let _ = x.recv(); } //~ thingbuf::mpsc::blocking::Receiver recv
#[hygiene] async fn r335(x: &mut thingbuf::mpsc::blocking::Receiver<u32>) { drop(x.recv_ref()); } //~ thingbuf::mpsc::blocking::Receiver recv_ref
#[hygiene] async fn r336(x: &mut thingbuf::mpsc::blocking::Receiver<u32>) { let _ = x.recv_timeout(D); } //~ thingbuf::mpsc::blocking::Receiver recv_timeout
#[hygiene] async fn r337(mut x: &thingbuf::mpsc::blocking::Receiver<u32>) { let _ = x.next(); } //~ thingbuf::mpsc::blocking::Receiver next
#[hygiene] async fn r338(x: &mut thingbuf::mpsc::blocking::Sender<u32>) { let _ = x.send(1); } //~ thingbuf::mpsc::blocking::Sender send
#[hygiene] async fn r339(x: &mut thingbuf::mpsc::blocking::Sender<u32>) { drop(x.send_ref()); } //~ thingbuf::mpsc::blocking::Sender send_ref
#[hygiene] async fn r340(x: &mut thingbuf::mpsc::blocking::Sender<u32>) { let _ = x.send_timeout(1, D); } //~ thingbuf::mpsc::blocking::Sender send_timeout
#[hygiene] async fn r341(x: &mut crossbeam_channel::Receiver<u32>) { let _ = x.recv(); } //~ crossbeam_channel::Receiver recv
#[hygiene] async fn r342(x: &mut crossbeam_channel::Receiver<u32>) { let _ = x.recv_timeout(D); } //~ crossbeam_channel::Receiver recv_timeout
#[hygiene] async fn r343(x: &mut crossbeam_channel::Receiver<u32>) { let _ = x.recv_deadline(later()); } //~ crossbeam_channel::Receiver recv_deadline
#[hygiene] async fn r344(x: &mut crossbeam_channel::Receiver<u32>) { let _ = x.iter(); } //~ crossbeam_channel::Receiver iter
#[hygiene] async fn r345(x: crossbeam_channel::Receiver<u32>) { let _ = x.into_iter(); } //~ crossbeam_channel::Receiver into_iter
#[hygiene] async fn r346(x: &mut crossbeam_channel::Iter<'_, u32>) { let _ = x.next(); } //~ crossbeam_channel::Iter next
#[hygiene] async fn r347(x: &mut crossbeam_channel::IntoIter<u32>) { let _ = x.next(); } //~ crossbeam_channel::IntoIter next
#[hygiene] async fn r348(x: &mut crossbeam_channel::Sender<u32>) { let _ = x.send_timeout(1, D); } //~ crossbeam_channel::Sender send_timeout
#[hygiene] async fn r349(x: &mut crossbeam_channel::Sender<u32>) { let _ = x.send_deadline(1, later()); } //~ crossbeam_channel::Sender send_deadline
#[hygiene] async fn r350(x: &mut crossbeam_channel::Select<'_>) { let _ = x.select(); } //~ crossbeam_channel::Select select
#[hygiene] async fn r351(x: &mut crossbeam_channel::Select<'_>) { let _ = x.select_timeout(D); } //~ crossbeam_channel::Select select_timeout
#[hygiene] async fn r352(x: &mut crossbeam_channel::Select<'_>) { let _ = x.select_deadline(later()); } //~ crossbeam_channel::Select select_deadline
#[hygiene] async fn r353(x: &mut crossbeam_channel::Select<'_>) { let _ = x.ready(); } //~ crossbeam_channel::Select ready
#[hygiene] async fn r354(x: &mut crossbeam_utils::sync::Parker) { let _ = x.park(); } //~ crossbeam_utils::sync::Parker park
#[hygiene] async fn r355(x: &mut crossbeam_utils::sync::Parker) { let _ = x.park_timeout(D); } //~ crossbeam_utils::sync::Parker park_timeout
#[hygiene] async fn r356(x: crossbeam_utils::sync::WaitGroup) { let _ = x.wait(); } //~ crossbeam_utils::sync::WaitGroup wait
#[hygiene] async fn r357(x: &parking_lot::Condvar, g: &mut parking_lot::MutexGuard<'_, u8>) { drop(x.wait(g)); } //~ parking_lot::Condvar wait
#[hygiene] async fn r358(x: &parking_lot::Condvar, g: &mut parking_lot::MutexGuard<'_, u8>) { drop(x.wait_while(g, |_| true)); } //~ parking_lot::Condvar wait_while
#[hygiene] async fn r359(x: &parking_lot::Condvar, g: &mut parking_lot::MutexGuard<'_, u8>) { drop(x.wait_for(g, D)); } //~ parking_lot::Condvar wait_for
#[hygiene] async fn r360(x: &parking_lot::Condvar, g: &mut parking_lot::MutexGuard<'_, u8>) { drop(x.wait_until(g, later())); } //~ parking_lot::Condvar wait_until
#[hygiene] async fn r361(x: &parking_lot::Condvar, g: &mut parking_lot::MutexGuard<'_, u8>) { drop(x.wait_while_for(g, |_| true, D)); } //~ parking_lot::Condvar wait_while_for
#[hygiene] async fn r362(x: &parking_lot::Condvar, g: &mut parking_lot::MutexGuard<'_, u8>) { drop(x.wait_while_until(g, |_| true, later())); } //~ parking_lot::Condvar wait_while_until
#[hygiene] async fn r363(x: &parking_lot_013::Once) { let _ = x.wait(); } //~ parking_lot::Once wait
#[hygiene] async fn r364(x: &parking_lot_013::Once) { let _ = x.wait_force(); } //~ parking_lot::Once wait_force
#[hygiene] async fn r365(x: &mut moka::sync::Cache<u8, u32>) { let _ = x.get_with(1, || 1); } //~ moka::sync::Cache get_with
#[hygiene] async fn r366(x: &mut moka::sync::Cache<u8, u32>) { let _ = x.try_get_with(1, || Ok::<u32, ()>(1)); } //~ moka::sync::Cache try_get_with
#[hygiene] async fn r367(x: &mut moka::sync::Cache<u8, u32>) { let _ = x.optionally_get_with(1, || None); } //~ moka::sync::Cache optionally_get_with
#[hygiene] async fn r368(x: &mut once_cell::sync::OnceCell<u32>) { let _ = x.wait(); } //~ once_cell::sync::OnceCell wait
#[hygiene] async fn r369(x: &mut rayon::ThreadPool) { let _ = x.install(|| ()); } //~ rayon::ThreadPool install
#[hygiene] async fn r370(x: &rayon::ThreadPool) { let _ = x.join(|| (), || ()); } //~ rayon::ThreadPool join
#[hygiene] async fn r371(x: &mut rayon::ThreadPool) { let _ = x.scope(|_| ()); } //~ rayon::ThreadPool scope
#[hygiene] async fn r372(x: &mut rayon::ThreadPool) { let _ = x.broadcast(|_| ()); } //~ rayon::ThreadPool broadcast
#[hygiene] async fn r373(x: reqwest::blocking::RequestBuilder) { let _ = x.send(); } //~ reqwest::blocking::RequestBuilder send
#[hygiene] async fn r374(x: &reqwest::blocking::Client, r: reqwest::blocking::Request) { let _ = x.execute(r); } //~ reqwest::blocking::Client execute
#[hygiene] async fn r375(x: reqwest::blocking::Response) { let _ = x.text(); } //~ reqwest::blocking::Response text
#[hygiene] async fn r376(x: reqwest::blocking::Response) { let _ = x.json::<String>(); } //~ reqwest::blocking::Response json
#[hygiene] async fn r377(x: reqwest::blocking::Response) { let _ = x.bytes(); } //~ reqwest::blocking::Response bytes
#[hygiene] async fn r378(x: &mut reqwest::blocking::Response) { let _ = x.copy_to(&mut Vec::new()); } //~ reqwest::blocking::Response copy_to
#[hygiene] async fn r379(x: ureq::RequestBuilder<ureq::typestate::WithoutBody>) { let _ = x.call(); } //~ ureq::RequestBuilder call
#[hygiene] async fn r380(x: ureq::RequestBuilder<ureq::typestate::WithBody>) { let _ = x.send(""); } //~ ureq::RequestBuilder send
#[hygiene] async fn r381(x: ureq::RequestBuilder<ureq::typestate::WithBody>) { let _ = x.send_empty(); } //~ ureq::RequestBuilder send_empty
#[hygiene] async fn r382(x: ureq::RequestBuilder<ureq::typestate::WithBody>) { let _ = x.send_form([("a", "b")]); } //~ ureq::RequestBuilder send_form
#[hygiene] async fn r383(x: ureq::RequestBuilder<ureq::typestate::WithBody>) { let _ = x.send_json(""); } //~ ureq::RequestBuilder send_json
#[hygiene] async fn r384(x: &ureq::Agent, r: ureq::http::Request<()>) { let _ = x.run(r); } //~ ureq::Agent run
#[hygiene] async fn r385(x: &mut ureq::Body) { let _ = x.read_to_string(); } //~ ureq::Body read_to_string
#[hygiene] async fn r386(x: &mut ureq::Body) { let _ = x.read_to_vec(); } //~ ureq::Body read_to_vec
#[hygiene] async fn r387(x: &mut ureq::Body) { let _ = x.read_json::<String>(); } //~ ureq::Body read_json
#[hygiene] async fn r388(x: ureq::Body) { let _ = x.into_reader(); } //~ ureq::Body into_reader
#[hygiene] async fn r389(x: &mut rusqlite::Connection) { let _ = x.execute("", []); } //~ rusqlite::Connection execute
#[hygiene] async fn r390(x: &mut rusqlite::Connection) { let _ = x.execute_batch(""); } //~ rusqlite::Connection execute_batch
#[hygiene] async fn r391(x: &mut rusqlite::Connection) { let _ = x.query_row("", [], |_| Ok(())); } //~ rusqlite::Connection query_row
#[hygiene] async fn r392(x: &mut rusqlite::Connection) { let _ = x.query_row_and_then("", [], |_| Ok::<_, rusqlite::Error>(())); } //~ rusqlite::Connection query_row_and_then
#[hygiene] async fn r393(x: &mut rusqlite::Connection) { let _ = x.prepare(""); } //~ rusqlite::Connection prepare
#[hygiene] async fn r394(x: &mut rusqlite::Connection) { let _ = x.prepare_cached(""); } //~ rusqlite::Connection prepare_cached
#[hygiene] async fn r395(x: &mut rusqlite::Connection) { let _ = x.transaction(); } //~ rusqlite::Connection transaction
#[hygiene] async fn r396(x: &mut rusqlite::Connection) { let _ = x.unchecked_transaction(); } //~ rusqlite::Connection unchecked_transaction
#[hygiene] async fn r397(x: &mut rusqlite::Connection) { let _ = x.backup("main", P, None); } //~ rusqlite::Connection backup
#[hygiene] async fn r398(x: &mut rusqlite::Connection) { let _ = x.restore("main", P, None::<fn(rusqlite::backup::Progress)>); } //~ rusqlite::Connection restore
#[hygiene] async fn r399(x: &mut rusqlite::Statement<'_>) { let _ = x.execute([]); } //~ rusqlite::Statement execute
#[hygiene] async fn r400(x: &mut rusqlite::Statement<'_>) { let _ = x.query([]); } //~ rusqlite::Statement query
#[hygiene] async fn r401(x: &mut rusqlite::Statement<'_>) { let _ = x.query_map([], |_| Ok(())); } //~ rusqlite::Statement query_map
#[hygiene] async fn r402(x: &mut rusqlite::Statement<'_>) { let _ = x.query_and_then([], |_| Ok::<_, rusqlite::Error>(())); } //~ rusqlite::Statement query_and_then
#[hygiene] async fn r403(x: &mut rusqlite::Statement<'_>) { let _ = x.query_row([], |_| Ok(())); } //~ rusqlite::Statement query_row
#[hygiene] async fn r404(x: &mut rusqlite::Statement<'_>) { let _ = x.exists([]); } //~ rusqlite::Statement exists
#[hygiene] async fn r405(x: &mut rusqlite::Statement<'_>) { let _ = x.insert([]); } //~ rusqlite::Statement insert
#[hygiene] async fn r406(x: &mut rusqlite::Rows<'_>) { let _ = x.next(); } //~ rusqlite::Rows next
#[hygiene] async fn r407(x: rusqlite::Transaction<'_>) { let _ = x.commit(); } //~ rusqlite::Transaction commit
#[hygiene] async fn r408(x: rusqlite::Transaction<'_>) { let _ = x.rollback(); } //~ rusqlite::Transaction rollback
#[hygiene] async fn r409(x: rusqlite::Transaction<'_>) { let _ = x.finish(); } //~ rusqlite::Transaction finish
#[hygiene] async fn r410(x: &mut rusqlite::Transaction<'_>) { let _ = x.execute("", []); } //~ rusqlite::Transaction execute
#[hygiene] async fn r411(x: &mut rusqlite::Transaction<'_>) { let _ = x.execute_batch(""); } //~ rusqlite::Transaction execute_batch
#[hygiene] async fn r412(x: &mut rusqlite::Transaction<'_>) { let _ = x.query_row("", [], |_| Ok(())); } //~ rusqlite::Transaction query_row
#[hygiene] async fn r413(x: &mut rusqlite::Transaction<'_>) { let _ = x.query_row_and_then("", [], |_| Ok::<_, rusqlite::Error>(())); } //~ rusqlite::Transaction query_row_and_then
#[hygiene] async fn r414(x: &mut rusqlite::Transaction<'_>) { let _ = x.prepare(""); } //~ rusqlite::Transaction prepare
#[hygiene] async fn r415(x: &mut rusqlite::Transaction<'_>) { let _ = x.prepare_cached(""); } //~ rusqlite::Transaction prepare_cached
#[hygiene] async fn r416(x: &mut rusqlite::Savepoint<'_>) { let _ = x.execute("", []); } //~ rusqlite::Savepoint execute
#[hygiene] async fn r417(x: &mut rusqlite::Savepoint<'_>) { let _ = x.execute_batch(""); } //~ rusqlite::Savepoint execute_batch
#[hygiene] async fn r418(x: &mut rusqlite::Savepoint<'_>) { let _ = x.query_row("", [], |_| Ok(())); } //~ rusqlite::Savepoint query_row
#[hygiene] async fn r419(x: &mut rusqlite::Savepoint<'_>) { let _ = x.query_row_and_then("", [], |_| Ok::<_, rusqlite::Error>(())); } //~ rusqlite::Savepoint query_row_and_then
#[hygiene] async fn r420(x: &mut rusqlite::Savepoint<'_>) { let _ = x.prepare(""); } //~ rusqlite::Savepoint prepare
#[hygiene] async fn r421(x: &mut rusqlite::Savepoint<'_>) { let _ = x.prepare_cached(""); } //~ rusqlite::Savepoint prepare_cached
#[hygiene] async fn r422(x: rusqlite::Savepoint<'_>) { let _ = x.commit(); } //~ rusqlite::Savepoint commit
#[hygiene] async fn r423(x: &mut rusqlite::Savepoint<'_>) { let _ = x.rollback(); } //~ rusqlite::Savepoint rollback
#[hygiene] async fn r424(x: rusqlite::Savepoint<'_>) { let _ = x.finish(); } //~ rusqlite::Savepoint finish
#[hygiene] async fn r425(x: &mut postgres::Client) { let _ = x.execute("", &[]); } //~ postgres::Client execute
#[hygiene] async fn r426(x: &mut postgres::Client) { let _ = x.query("", &[]); } //~ postgres::Client query
#[hygiene] async fn r427(x: &mut postgres::Client) { let _ = x.query_one("", &[]); } //~ postgres::Client query_one
#[hygiene] async fn r428(x: &mut postgres::Client) { let _ = x.query_opt("", &[]); } //~ postgres::Client query_opt
#[hygiene] async fn r429(x: &mut postgres::Client) { let _ = x.query_raw("", [0; 0]); } //~ postgres::Client query_raw
#[hygiene] async fn r430(x: &mut postgres::Client) { let _ = x.prepare(""); } //~ postgres::Client prepare
#[hygiene] async fn r431(x: &mut postgres::Client) { let _ = x.simple_query(""); } //~ postgres::Client simple_query
#[hygiene] async fn r432(x: &mut postgres::Client) { let _ = x.batch_execute(""); } //~ postgres::Client batch_execute
#[hygiene] async fn r433(x: &mut postgres::Client) { let _ = x.copy_in(""); } //~ postgres::Client copy_in
#[hygiene] async fn r434(x: &mut postgres::Client) { let _ = x.copy_out(""); } //~ postgres::Client copy_out
#[hygiene] async fn r435(x: &mut postgres::Client) { let _ = x.transaction(); } //~ postgres::Client transaction
#[hygiene] async fn r436(x: &mut postgres::Client) { let _ = x.is_valid(D); } //~ postgres::Client is_valid
#[hygiene] async fn r437(x: postgres::Client) { let _ = x.close(); } //~ postgres::Client close
#[hygiene] async fn r438(x: postgres::Transaction<'_>) { let _ = x.commit(); } //~ postgres::Transaction commit
#[hygiene] async fn r439(x: postgres::Transaction<'_>) { let _ = x.rollback(); } //~ postgres::Transaction rollback
#[hygiene] async fn r440(x: &mut postgres::Transaction<'_>) { let _ = x.execute("", &[]); } //~ postgres::Transaction execute
#[hygiene] async fn r441(x: &mut postgres::Transaction<'_>) { let _ = x.query("", &[]); } //~ postgres::Transaction query
#[hygiene] async fn r442(x: &mut postgres::Transaction<'_>) { let _ = x.query_one("", &[]); } //~ postgres::Transaction query_one
#[hygiene] async fn r443(x: &mut postgres::Transaction<'_>) { let _ = x.query_opt("", &[]); } //~ postgres::Transaction query_opt
#[hygiene] async fn r444(x: &mut postgres::Transaction<'_>) { let _ = x.prepare(""); } //~ postgres::Transaction prepare
#[hygiene] async fn r445(x: &mut postgres::Transaction<'_>) { let _ = x.batch_execute(""); } //~ postgres::Transaction batch_execute
#[hygiene] async fn r446(x: &postgres::Config) { let _ = x.connect(postgres::NoTls); } //~ postgres::Config connect
#[hygiene] async fn r447(x: &mut redis::Client) { let _ = x.get_connection(); } //~ redis::Client get_connection
#[hygiene] async fn r448(x: &redis::Client) { let _ = x.get_connection_with_timeout(D); } //~ redis::Client get_connection_with_timeout
#[hygiene] async fn r449(x: &mut redis::Connection) { let _: redis::RedisResult<String> = x.get("k"); } //~ redis::Connection get
#[hygiene] async fn r450(x: &mut redis::Connection) { let _: redis::RedisResult<()> = x.set("k", 1); } //~ redis::Connection set
#[hygiene] async fn r451(x: &mut redis::Connection) { let _: redis::RedisResult<()> = x.del("k"); } //~ redis::Connection del
#[hygiene] async fn r452(x: &mut redis::Connection) { let _: redis::RedisResult<()> = x.incr("k", 1); } //~ redis::Connection incr
#[hygiene] async fn r453(x: &mut redis::Connection) { let _: redis::RedisResult<()> = x.set_ex("k", 1, 1); } //~ redis::Connection set_ex
#[hygiene] async fn r454(x: &mut redis::Connection) { let _: redis::RedisResult<()> = x.expire("k", 1); } //~ redis::Connection expire
#[hygiene] async fn r455(x: &mut redis::Connection) { let _: redis::RedisResult<bool> = x.exists("k"); } //~ redis::Connection exists
#[hygiene] async fn r456(x: &mut redis::Connection) { let _: redis::RedisResult<String> = x.hget("k", "f"); } //~ redis::Connection hget
#[hygiene] async fn r457(x: &mut redis::Connection) { let _: redis::RedisResult<()> = x.hset("k", "f", 1); } //~ redis::Connection hset
#[hygiene] async fn r458(x: &mut redis::Connection) { let _: redis::RedisResult<Vec<String>> = x.hgetall("k"); } //~ redis::Connection hgetall
#[hygiene] async fn r459(x: &mut redis::Connection) { let _: redis::RedisResult<()> = x.lpush("k", 1); } //~ redis::Connection lpush
#[hygiene] async fn r460(x: &mut redis::Connection) { let _: redis::RedisResult<()> = x.rpush("k", 1); } //~ redis::Connection rpush
#[hygiene] async fn r461(x: &mut redis::Connection) { let _: redis::RedisResult<()> = x.publish("k", 1); } //~ redis::Connection publish
#[hygiene] async fn r462(x: &redis::Cmd, c: &mut redis::Connection) { let _: redis::RedisResult<()> = x.query(c); } //~ redis::Cmd query
#[hygiene] async fn r463(x: &redis::Cmd, c: &mut redis::Connection) { let _ = x.exec(c); } //~ redis::Cmd exec
#[hygiene] async fn r464(x: &redis::Pipeline, c: &mut redis::Connection) { let _: redis::RedisResult<()> = x.query(c); } //~ redis::Pipeline query
#[hygiene] async fn r465(x: &redis::Pipeline, c: &mut redis::Connection) { let _ = x.exec(c); } //~ redis::Pipeline exec
#[hygiene] async fn r466(x: &mut redis::PubSub<'_>) { let _ = x.get_message(); } //~ redis::PubSub get_message
#[hygiene] async fn r467(x: &r2d2::Pool<Manager>) { let _ = x.get(); } //~ r2d2::Pool get
#[hygiene] async fn r468(x: &r2d2::Pool<Manager>) { let _ = x.get_timeout(D); } //~ r2d2::Pool get_timeout
#[hygiene] async fn r469(x: r2d2::Builder<Manager>, m: Manager) { let _ = x.build(m); } //~ r2d2::Builder build
#[hygiene] async fn r470(x: &mut tungstenite::WebSocket<std::net::TcpStream>) { let _ = x.read(); } //~ tungstenite::WebSocket read
#[hygiene] async fn r471(x: &mut tungstenite::WebSocket<std::net::TcpStream>, m: tungstenite::Message) { let _ = x.send(m); } //~ tungstenite::WebSocket send
#[hygiene] async fn r472(x: &mut tungstenite::WebSocket<std::net::TcpStream>, m: tungstenite::Message) { let _ = x.write(m); } //~ tungstenite::WebSocket write
#[hygiene] async fn r473(x: &mut tungstenite::WebSocket<std::net::TcpStream>) { let _ = x.flush(); } //~ tungstenite::WebSocket flush
#[hygiene] async fn r474(x: &mut tungstenite::WebSocket<std::net::TcpStream>) { let _ = x.close(None); } //~ tungstenite::WebSocket close
#[hygiene] async fn r475(x: walkdir::WalkDir) { let _ = x.into_iter(); } //~ walkdir::WalkDir into_iter
#[hygiene] async fn r476(x: &mut walkdir::IntoIter) { let _ = x.next(); } //~ walkdir::IntoIter next
#[hygiene] async fn r477(x: &mut walkdir::FilterEntry<walkdir::IntoIter, fn(&walkdir::DirEntry) -> bool>) { let _ = x.next(); } //~ walkdir::FilterEntry next
#[hygiene] async fn r478(x: &mut glob::Paths) { let _ = x.next(); } //~ glob::Paths next

// By name. Some of these crates are stood in for by their signatures.
#[hygiene] async fn r479(x: &tokio::runtime::LocalRuntime) { let _ = x.block_on(async {}); } //~ tokio::runtime::LocalRuntime block_on
#[hygiene] async fn r480() { let _ = futures::executor::block_on(async {}); } //~ futures::executor::block_on
#[hygiene] async fn r481() { let _ = futures_executor::block_on(async {}); } //~ futures_executor::block_on
#[hygiene] async fn r482() { let _ = futures_lite::future::block_on(async {}); } //~ futures_lite::future::block_on
#[hygiene] async fn r483() { let _ = async_io::block_on(async {}); } //~ async_io::block_on
#[hygiene] async fn r484() { let _ = smol::block_on(async {}); } //~ smol::block_on
#[hygiene] async fn r485() { let _ = smol::future::block_on(async {}); } //~ smol::future::block_on
#[hygiene] async fn r486() { let _ = async_std::task::block_on(async {}); } //~ async_std::task::block_on
#[hygiene] async fn r487() { let _ = async_global_executor::block_on(async {}); } //~ async_global_executor::block_on
#[hygiene] async fn r488() { let _ = pollster::block_on(async {}); } //~ pollster::block_on
#[hygiene] async fn r489() { let _ = tokio_test::block_on(async {}); } //~ tokio_test::block_on
#[hygiene] async fn r490() { let _ = futures::executor::block_on_stream(futures::stream::empty::<u8>()); } //~ futures::executor::block_on_stream
#[hygiene] async fn r491() { let _ = futures_executor::block_on_stream(futures::stream::empty::<u8>()); } //~ futures_executor::block_on_stream
#[hygiene] async fn r492() { let _ = futures_lite::stream::block_on(async {}); } //~ futures_lite::stream::block_on
#[hygiene] async fn r493(x: &actix_rt::SystemRunner) { let _ = x.run(); } //~ actix_rt::SystemRunner run
#[hygiene] async fn r494(x: &actix_rt::SystemRunner) { let _ = x.block_on(async {}); } //~ actix_rt::SystemRunner block_on
#[hygiene] async fn r495(x: async_lock::RwLockUpgradableReadGuard<'_, u8>) { let _ = async_lock::RwLockUpgradableReadGuard::upgrade_blocking(x); } //~ async_lock::RwLockUpgradableReadGuard::upgrade_blocking
#[hygiene] async fn r496(x: &crossbeam_channel::Receiver<u8>) { let _ = crossbeam_channel::select! { recv(x) -> v => v }; } //~ crossbeam_channel::select
#[hygiene] async fn r497(x: &crossbeam_channel::Receiver<u8>) { let _ = crossbeam_channel::select_biased! { recv(x) -> v => v }; } //~ crossbeam_channel::select_biased
#[hygiene] async fn r498() { let _ = crossbeam_utils::thread::scope(|_| ()); } //~ crossbeam_utils::thread::scope
#[hygiene] async fn r499() { let _ = rayon::join(|| (), || ()); } //~ rayon::join
#[hygiene] async fn r500() { let _ = rayon::scope(|_| ()); } //~ rayon::scope
#[hygiene] async fn r501() { let _ = rayon::scope_fifo(|_| ()); } //~ rayon::scope_fifo
#[hygiene] async fn r502() { let _ = rayon::in_place_scope(|_| ()); } //~ rayon::in_place_scope
#[hygiene] async fn r503() { let _ = rayon::broadcast(|_| ()); } //~ rayon::broadcast
#[hygiene] async fn r504() { let _ = reqwest::blocking::get(""); } //~ reqwest::blocking::get
#[hygiene] async fn r505() { let _ = reqwest::blocking::Client::new(); } //~ reqwest::blocking::Client::new
#[hygiene] async fn r506() { let _ = reqwest::blocking::Client::builder(); } //~ reqwest::blocking::Client::builder
#[hygiene] async fn r507(x: &minreq::Request) { let _ = x.send(); } //~ minreq::Request send
#[hygiene] async fn r508(x: &attohttpc::RequestBuilder) { let _ = x.send(); } //~ attohttpc::RequestBuilder send
#[hygiene] async fn r509(x: &curl::easy::Easy) { let _ = x.perform(); } //~ curl::easy::Easy perform
#[hygiene] async fn r510(x: &tiny_http::Server) { let _ = x.recv(); } //~ tiny_http::Server recv
#[hygiene] async fn r511(x: &rouille::Server) { let _ = x.run(); } //~ rouille::Server run
#[hygiene] async fn r512() { let _ = isahc::get(1); } //~ isahc::get
#[hygiene] async fn r513() { let _ = rusqlite::Connection::open(P); } //~ rusqlite::Connection::open
#[hygiene] async fn r514() { let _ = rusqlite::Connection::open_in_memory(); } //~ rusqlite::Connection::open_in_memory
#[hygiene] async fn r515() { let _ = <() as diesel::Connection>::establish(1); } //~ diesel::Connection::establish
#[hygiene] async fn r516() { let _ = postgres::Client::connect("", postgres::NoTls); } //~ postgres::Client::connect
#[hygiene] async fn r517(x: &mysql::Conn) { let _ = x.query(1); } //~ mysql::Conn query
#[hygiene] async fn r518(x: &mysql::PooledConn) { let _ = x.query(1); } //~ mysql::PooledConn query
#[hygiene] async fn r519(x: &mysql::Conn) { let _ = x.query_first(1); } //~ mysql::Conn query_first
#[hygiene] async fn r520(x: &mysql::PooledConn) { let _ = x.query_first(1); } //~ mysql::PooledConn query_first
#[hygiene] async fn r521(x: &mysql::Conn) { let _ = x.exec(1, 1); } //~ mysql::Conn exec
#[hygiene] async fn r522(x: &mysql::PooledConn) { let _ = x.exec(1, 1); } //~ mysql::PooledConn exec
#[hygiene] async fn r523(x: &mysql::Conn) { let _ = x.exec_first(1, 1); } //~ mysql::Conn exec_first
#[hygiene] async fn r524(x: &mysql::PooledConn) { let _ = x.exec_first(1, 1); } //~ mysql::PooledConn exec_first
#[hygiene] async fn r525(x: &mysql::Conn) { let _ = x.exec_drop(1, 1); } //~ mysql::Conn exec_drop
#[hygiene] async fn r526(x: &mysql::PooledConn) { let _ = x.exec_drop(1, 1); } //~ mysql::PooledConn exec_drop
#[hygiene] async fn r527(x: &mysql::Conn) { let _ = x.query_drop(1); } //~ mysql::Conn query_drop
#[hygiene] async fn r528(x: &mysql::PooledConn) { let _ = x.query_drop(1); } //~ mysql::PooledConn query_drop
#[hygiene] async fn r529() { let _ = mongodb::sync::Client::with_uri_str(1); } //~ mongodb::sync::Client::with_uri_str
#[hygiene] async fn r530() { let _ = mongodb::sync::Client::with_options(1); } //~ mongodb::sync::Client::with_options
#[hygiene] async fn r531(x: &mongodb::sync::Collection) { let _ = x.find(1); } //~ mongodb::sync::Collection find
#[hygiene] async fn r532(x: &mongodb::sync::Collection) { let _ = x.find_one(1); } //~ mongodb::sync::Collection find_one
#[hygiene] async fn r533(x: &mongodb::sync::Collection) { let _ = x.insert_one(1); } //~ mongodb::sync::Collection insert_one
#[hygiene] async fn r534(x: &mongodb::sync::Collection) { let _ = x.insert_many(1); } //~ mongodb::sync::Collection insert_many
#[hygiene] async fn r535(x: &mongodb::sync::Collection) { let _ = x.update_one(1, 1); } //~ mongodb::sync::Collection update_one
#[hygiene] async fn r536(x: &mongodb::sync::Collection) { let _ = x.update_many(1, 1); } //~ mongodb::sync::Collection update_many
#[hygiene] async fn r537(x: &mongodb::sync::Collection) { let _ = x.replace_one(1, 1); } //~ mongodb::sync::Collection replace_one
#[hygiene] async fn r538(x: &mongodb::sync::Collection) { let _ = x.delete_one(1); } //~ mongodb::sync::Collection delete_one
#[hygiene] async fn r539(x: &mongodb::sync::Collection) { let _ = x.delete_many(1); } //~ mongodb::sync::Collection delete_many
#[hygiene] async fn r540(x: &mongodb::sync::Collection) { let _ = x.aggregate(1); } //~ mongodb::sync::Collection aggregate
#[hygiene] async fn r541(x: &mongodb::sync::Collection) { let _ = x.count_documents(1); } //~ mongodb::sync::Collection count_documents
#[hygiene] async fn r542(x: Manager) { let _ = r2d2::Pool::new(x); } //~ r2d2::Pool::new
#[hygiene] async fn r543(x: &lettre::SmtpTransport) { let _ = x.send(); } //~ lettre::SmtpTransport send
#[hygiene] async fn r544(x: &lettre::SmtpTransport) { let _ = x.test_connection(); } //~ lettre::SmtpTransport test_connection
#[hygiene] async fn r545() { let _ = tungstenite::connect(""); } //~ tungstenite::connect
#[hygiene] async fn r546(x: std::net::TcpStream) { let _ = tungstenite::accept(x); } //~ tungstenite::accept
#[hygiene] async fn r547(x: &rdkafka::consumer::BaseConsumer) { let _ = x.poll(1); } //~ rdkafka::consumer::BaseConsumer poll
#[hygiene] async fn r548(x: &rdkafka::consumer::BaseConsumer) { let _ = x.iter(); } //~ rdkafka::consumer::BaseConsumer iter
#[hygiene] async fn r549(x: &rdkafka::consumer::BaseConsumer) { let _ = x.fetch_metadata(1, 1); } //~ rdkafka::consumer::BaseConsumer fetch_metadata
#[hygiene] async fn r550(x: &rdkafka::producer::BaseProducer) { let _ = x.flush(1); } //~ rdkafka::producer::BaseProducer flush
#[hygiene] async fn r551(x: &ssh2::Session) { let _ = x.handshake(); } //~ ssh2::Session handshake
#[hygiene] async fn r552(x: &ssh2::Session) { let _ = x.userauth_password(1, 1); } //~ ssh2::Session userauth_password
#[hygiene] async fn r553(x: &ssh2::Session) { let _ = x.userauth_agent(1); } //~ ssh2::Session userauth_agent
#[hygiene] async fn r554(x: &ssh2::Session) { let _ = x.userauth_pubkey_file(1, 1, 1, 1); } //~ ssh2::Session userauth_pubkey_file
#[hygiene] async fn r555(x: &ssh2::Session) { let _ = x.userauth_pubkey_memory(1, 1, 1, 1); } //~ ssh2::Session userauth_pubkey_memory
#[hygiene] async fn r556(x: &ssh2::Session) { let _ = x.channel_session(); } //~ ssh2::Session channel_session
#[hygiene] async fn r557(x: &native_tls::TlsConnector) { let _ = x.connect(1, 1); } //~ native_tls::TlsConnector connect
#[hygiene] async fn r558(x: &openssl::ssl::SslConnector) { let _ = x.connect(1, 1); } //~ openssl::ssl::SslConnector connect
#[hygiene] async fn r559(x: &rustls::Stream) { let _ = x.read(1); } //~ rustls::Stream read
#[hygiene] async fn r560(x: &rustls::StreamOwned) { let _ = x.read(1); } //~ rustls::StreamOwned read
#[hygiene] async fn r561(x: &rustls::Stream) { let _ = x.write(1); } //~ rustls::Stream write
#[hygiene] async fn r562(x: &rustls::StreamOwned) { let _ = x.write(1); } //~ rustls::StreamOwned write
#[hygiene] async fn r563() { let _ = git2::Repository::clone(1, 1); } //~ git2::Repository::clone
#[hygiene] async fn r564() { let _ = git2::Repository::open(1); } //~ git2::Repository::open
#[hygiene] async fn r565() { let _ = git2::Repository::discover(1); } //~ git2::Repository::discover
#[hygiene] async fn r566(x: &git2::Repository) { let _ = x.statuses(1); } //~ git2::Repository statuses
#[hygiene] async fn r567(x: &git2::Remote) { let _ = x.fetch(1, 1, 1); } //~ git2::Remote fetch
#[hygiene] async fn r568(x: &git2::Remote) { let _ = x.push(1, 1); } //~ git2::Remote push
#[hygiene] async fn r569(x: &git2::Remote) { let _ = x.connect(1); } //~ git2::Remote connect
#[hygiene] async fn r570(x: &git2::Remote) { let _ = x.download(1, 1); } //~ git2::Remote download
#[hygiene] async fn r571() { let _ = dns_lookup::lookup_host(1); } //~ dns_lookup::lookup_host
#[hygiene] async fn r572() { let _ = libc::sleep(1); } //~ libc::sleep
#[hygiene] async fn r573() { let _ = libc::usleep(1); } //~ libc::usleep
#[hygiene] async fn r574() { let _ = libc::nanosleep(1, 1); } //~ libc::nanosleep
#[hygiene] async fn r575() { let _ = libc::poll(1, 1, 1); } //~ libc::poll
#[hygiene] async fn r576() { let _ = libc::waitpid(1, 1, 1); } //~ libc::waitpid
#[hygiene] async fn r577() { let _ = libc::fsync(1); } //~ libc::fsync
#[hygiene] async fn r578() { let _ = libc::getaddrinfo(1, 1, 1, 1); } //~ libc::getaddrinfo
#[hygiene] async fn r579() { let _ = nix::unistd::sleep(1); } //~ nix::unistd::sleep
#[hygiene] async fn r580() { let _ = nix::sys::wait::waitpid(1, 1); } //~ nix::sys::wait::waitpid
#[hygiene] async fn r581() { let _ = nix::poll::poll(1, 1); } //~ nix::poll::poll
#[hygiene] async fn r582(x: &signal_hook::iterator::Signals) { let _ = x.forever(); } //~ signal_hook::iterator::Signals forever
#[hygiene] async fn r583(x: &signal_hook::iterator::Signals) { let _ = x.wait(); } //~ signal_hook::iterator::Signals wait
#[hygiene] async fn r584(x: &ignore::Walk) { let _ = x.next(); } //~ ignore::Walk next
#[hygiene] async fn r585(x: &ignore::WalkParallel) { let _ = x.run(1); } //~ ignore::WalkParallel run
#[hygiene] async fn r586(x: &ignore::WalkParallel) { let _ = x.visit(1); } //~ ignore::WalkParallel visit
#[hygiene] async fn r587() { let _ = fs_extra::dir::copy(1, 1, 1); } //~ fs_extra::dir::copy
#[hygiene] async fn r588() { let _ = fs_extra::copy_items(1, 1, 1); } //~ fs_extra::copy_items
#[hygiene] async fn r589(x: &zip::ZipArchive) { let _ = x.extract(1); } //~ zip::ZipArchive extract
#[hygiene] async fn r590(x: &tar::Archive) { let _ = x.unpack(1); } //~ tar::Archive unpack
#[hygiene] async fn r591(x: &tar::Archive) { let _ = x.entries(); } //~ tar::Archive entries
#[hygiene] async fn r592() { let _ = image::open(1); } //~ image::open
#[hygiene] async fn r593() { let _ = image::load_from_memory(1); } //~ image::load_from_memory
#[hygiene] async fn r594() { let _ = bcrypt::hash(1, 1); } //~ bcrypt::hash
#[hygiene] async fn r595() { let _ = bcrypt::verify(1, 1); } //~ bcrypt::verify
#[hygiene] async fn r596(x: &argon2::Argon2) { let _ = x.hash_password(1, 1); } //~ argon2::Argon2 hash_password
#[hygiene] async fn r597(x: &argon2::Argon2) { let _ = x.hash_password_into(1, 1, 1); } //~ argon2::Argon2 hash_password_into
#[hygiene] async fn r598(x: &argon2::Argon2) { let _ = x.verify_password(1, 1); } //~ argon2::Argon2 verify_password
#[hygiene] async fn r599() { let _ = scrypt::scrypt(1, 1, 1, 1); } //~ scrypt::scrypt
#[hygiene] async fn r600() { let _ = pbkdf2::pbkdf2_hmac(1, 1, 1, 1); } //~ pbkdf2::pbkdf2_hmac
#[hygiene] async fn r601() { let _ = ring::pbkdf2::derive(1, 1, 1, 1, 1); } //~ ring::pbkdf2::derive
#[hygiene] async fn r602() { let _ = rsa::RsaPrivateKey::new(1, 1); } //~ rsa::RsaPrivateKey::new
#[hygiene] async fn r603(x: &duct::Expression) { let _ = x.run(); } //~ duct::Expression run
#[hygiene] async fn r604(x: &duct::Expression) { let _ = x.read(); } //~ duct::Expression read
#[hygiene] async fn r605(x: &xshell::Cmd) { let _ = x.run(); } //~ xshell::Cmd run
#[hygiene] async fn r606(x: &xshell::Cmd) { let _ = x.read(); } //~ xshell::Cmd read
#[hygiene] async fn r607(x: &xshell::Cmd) { let _ = x.output(); } //~ xshell::Cmd output
#[hygiene] async fn r608(x: &subprocess::Exec) { let _ = x.join(); } //~ subprocess::Exec join
#[hygiene] async fn r609(x: &subprocess::Exec) { let _ = x.capture(); } //~ subprocess::Exec capture
#[hygiene] async fn r610(x: &dialoguer::Input) { let _ = x.interact(); } //~ dialoguer::Input interact
#[hygiene] async fn r611(x: &dialoguer::Confirm) { let _ = x.interact(); } //~ dialoguer::Confirm interact
#[hygiene] async fn r612(x: &dialoguer::Select) { let _ = x.interact(); } //~ dialoguer::Select interact
#[hygiene] async fn r613(x: &dialoguer::Input) { let _ = x.interact_text(); } //~ dialoguer::Input interact_text
#[hygiene] async fn r614() { let _ = rpassword::read_password(); } //~ rpassword::read_password
#[hygiene] async fn r615(x: &rustyline::Editor) { let _ = x.readline(1); } //~ rustyline::Editor readline
#[hygiene] async fn r616() { let _ = crossterm::event::read(); } //~ crossterm::event::read
#[hygiene] async fn r617() { let _ = crossterm::event::poll(1); } //~ crossterm::event::poll
#[hygiene] async fn r618(x: &inquire::Text) { let _ = x.prompt(); } //~ inquire::Text prompt
#[hygiene] async fn r619(x: &inquire::Select) { let _ = x.prompt(); } //~ inquire::Select prompt
#[hygiene] async fn r620() { let _ = sysinfo::System::new_all(); } //~ sysinfo::System::new_all
#[hygiene] async fn r621(x: &sysinfo::System) { let _ = x.refresh_all(); } //~ sysinfo::System refresh_all
#[hygiene] async fn r622(x: &impl serialport::SerialPort) { let _ = x.read(1); } //~ serialport::SerialPort read
#[hygiene] async fn r623(x: &impl serialport::SerialPort) { let _ = x.write(1); } //~ serialport::SerialPort write

// By name, through an import.
mod diesel_rows {
use async_hygiene::hygiene;
use diesel::Connection;
use diesel::RunQueryDsl;
use diesel::connection::SimpleConnection;
pub struct Thing;
#[hygiene] async fn r624(x: &Thing) { let _ = x.execute(1); } //~ diesel::RunQueryDsl execute
#[hygiene] async fn r625(x: &Thing) { let _ = x.load(1); } //~ diesel::RunQueryDsl load
#[hygiene] async fn r626(x: &Thing) { let _ = x.load_iter(1); } //~ diesel::RunQueryDsl load_iter
#[hygiene] async fn r627(x: &Thing) { let _ = x.get_result(1); } //~ diesel::RunQueryDsl get_result
#[hygiene] async fn r628(x: &Thing) { let _ = x.get_results(1); } //~ diesel::RunQueryDsl get_results
#[hygiene] async fn r629(x: &Thing) { let _ = x.first(1); } //~ diesel::RunQueryDsl first
#[hygiene] async fn r630(x: &Thing) { let _ = x.internal_load(1); } //~ diesel::RunQueryDsl internal_load
#[hygiene] async fn r631(x: &Thing) { let _ = x.transaction(1); } //~ diesel::Connection transaction
#[hygiene] async fn r632(x: &Thing) { let _ = x.test_transaction(1); } //~ diesel::Connection test_transaction
#[hygiene] async fn r633(x: &Thing) { let _ = x.begin_test_transaction(); } //~ diesel::Connection begin_test_transaction
#[hygiene] async fn r634(x: &Thing) { let _ = x.batch_execute(1); } //~ diesel::connection::SimpleConnection batch_execute
}
mod fs2_rows {
use async_hygiene::hygiene;
use fs2::FileExt;
#[hygiene] async fn r635(x: &std::fs::File) { let _ = x.lock_exclusive(); } //~ fs2::FileExt lock_exclusive
#[hygiene] async fn r636(x: &std::fs::File) { let _ = x.lock_shared(); } //~ fs2::FileExt lock_shared
}
mod fs4_rows {
use async_hygiene::hygiene;
use fs4::FileExt;
#[hygiene] async fn r637(x: &std::fs::File) { let _ = x.lock_exclusive(); } //~ fs4::FileExt lock_exclusive
#[hygiene] async fn r638(x: &std::fs::File) { let _ = x.lock_shared(); } //~ fs4::FileExt lock_shared
}
mod isahc_rows {
use async_hygiene::hygiene;
use isahc::RequestExt;
pub struct Thing;
#[hygiene] async fn r639(x: &Thing) { let _ = x.send(); } //~ isahc::RequestExt send
}
mod pollster_rows {
use async_hygiene::hygiene;
use pollster::FutureExt;
#[hygiene] async fn r640(x: std::future::Ready<()>) { let _ = x.block_on(); } //~ pollster::FutureExt block_on
}
mod postage_rows {
use async_hygiene::hygiene;
use postage::sink::Sink;
use postage::stream::Stream;
pub struct Thing;
#[hygiene] async fn r641(x: &Thing) { let _ = x.blocking_send(1); } //~ postage::sink::Sink blocking_send
#[hygiene] async fn r642(x: &Thing) { let _ = x.blocking_recv(); } //~ postage::stream::Stream blocking_recv
}
mod rayon_rows {
use async_hygiene::hygiene;
use rayon::prelude::{IntoParallelIterator, IntoParallelRefIterator, IntoParallelRefMutIterator, ParallelBridge, ParallelIterator, ParallelSliceMut};
#[hygiene] async fn r643(x: Vec<u8>) { let _ = x.into_par_iter().max(); } //~ rayon::iter::IntoParallelIterator into_par_iter
#[hygiene] async fn r644(x: &[u8]) { let _ = x.par_iter().max(); } //~ rayon::iter::IntoParallelRefIterator par_iter
#[hygiene] async fn r645(x: &mut [u8]) { let _ = x.par_iter_mut().max(); } //~ rayon::iter::IntoParallelRefMutIterator par_iter_mut
#[hygiene] async fn r646(x: std::ops::Range<u8>) { let _ = x.par_bridge().max(); } //~ rayon::iter::ParallelBridge par_bridge
#[hygiene] async fn r647(x: &mut [u8]) { let _ = x.par_sort(); } //~ rayon::slice::ParallelSliceMut par_sort
#[hygiene] async fn r648(x: &mut [u8]) { let _ = x.par_sort_by(|a, b| a.cmp(b)); } //~ rayon::slice::ParallelSliceMut par_sort_by
#[hygiene] async fn r649(x: &mut [u8]) { let _ = x.par_sort_unstable(); } //~ rayon::slice::ParallelSliceMut par_sort_unstable
}

type Reader = std::io::BufReader<std::fs::File>;
type Manager = manager::Manager;

fn addr() -> std::net::SocketAddr {
    ([127, 0, 0, 1], 1).into()
}

fn perm() -> std::fs::Permissions {
    unreachable!()
}

fn later() -> std::time::Instant {
    std::time::Instant::now()
}

mod manager {
    pub struct Manager;

    impl r2d2::ManageConnection for Manager {
        type Connection = ();
        type Error = std::fmt::Error;

        fn connect(&self) -> Result<(), Self::Error> {
            Ok(())
        }
        fn is_valid(&self, _: &mut ()) -> Result<(), Self::Error> {
            Ok(())
        }
        fn has_broken(&self, _: &mut ()) -> bool {
            false
        }
    }
}
