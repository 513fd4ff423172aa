//! What tokio's page calls cancel safe, in one loop.
use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, UnixListener};
use tokio::signal::unix::Signal;
use tokio::sync::{broadcast, mpsc, watch};

struct Sources {
    jobs: mpsc::Receiver<u8>,
    logs: mpsc::UnboundedReceiver<u8>,
    news: broadcast::Receiver<u8>,
    state: watch::Receiver<u8>,
    tcp: TcpListener,
    unix: UnixListener,
    hangup: Signal,
}

#[hygiene]
async fn all<S: AsyncRead + AsyncWrite + Unpin>(mut from: Sources, mut stream: S, rest: &mut &[u8]) -> std::io::Result<u8> {
    let (mut read, mut write) = tokio::io::split(&mut stream);
    let mut bytes = [0; 8];
    let mut buffer = Vec::new();
    loop {
        tokio::select! {
            Some(job) = from.jobs.recv() => return Ok(job),
            Some(log) = from.logs.recv() => println!("{log}"),
            Ok(news) = from.news.recv() => println!("{news}"),
            Ok(()) = from.state.changed() => println!("{}", *from.state.borrow_and_update()),
            accepted = from.tcp.accept() => println!("{:?}", accepted?.1),
            accepted = from.unix.accept() => println!("{:?}", accepted?.1),
            Some(()) = from.hangup.recv() => println!("hangup"),
            count = read.read(&mut bytes) => println!("{:?}", &bytes[..count?]),
            count = write.write(rest) => *rest = &rest[count?..],
        }
        tokio::select! {
            count = read.read_buf(&mut buffer) => println!("{}", count?),
            count = write.write_buf(rest) => println!("{}", count?),
            Some(job) = from.jobs.recv() => return Ok(job),
        }
    }
}

#[tokio::main]
async fn main() {
    let socket = std::env::temp_dir().join(format!("documented-{}", std::process::id()));
    let (jobs_tx, jobs) = mpsc::channel(1);
    let (_logs, logs) = mpsc::unbounded_channel();
    let (_news, news) = broadcast::channel(1);
    let (_state, state) = watch::channel(0);
    let sources = Sources {
        jobs,
        logs,
        news,
        state,
        tcp: TcpListener::bind("127.0.0.1:0").await.unwrap(),
        unix: UnixListener::bind(&socket).unwrap(),
        hangup: tokio::signal::unix::signal(tokio::signal::unix::SignalKind::hangup()).unwrap(),
    };
    let (_peer, stream) = tokio::io::duplex(1);
    jobs_tx.send(7).await.unwrap();
    let done = all(sources, stream, &mut &b"text"[..]).await;
    std::fs::remove_file(&socket).unwrap();
    assert_eq!(done.unwrap(), 7);
}
