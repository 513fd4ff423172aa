//! Names that mean something else than where the function is called: bound anew, of other types, under a `#[cfg]`.
#![allow(unexpected_cfgs)]
use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::mpsc;

struct Wrap<R> {
    inner: R,
}

/// Of the same name as that of the channel.
struct Receiver {
    stream: tokio::io::DuplexStream,
    #[cfg(feature = "no-such-feature")]
    extra: tokio::io::DuplexStream,
}

impl Receiver {
    async fn recv(&mut self) -> u8 {
        #[cfg(feature = "no-such-feature")]
        self.extra.read_exact(&mut [0; 4]).await.unwrap();
        self.stream.read_u8().await.unwrap()
    }
}

struct Holder {
    rx: mpsc::Receiver<u8>,
    own: Receiver,
}

async fn twice<R: AsyncRead + Unpin>(stream: &mut Wrap<Wrap<R>>) -> u8 {
    let stream = &mut stream.inner;
    let stream = stream;
    stream.inner.read_u8().await.unwrap()
}

async fn in_a_pattern<R: AsyncRead + Unpin>(stream: &mut Option<Wrap<R>>) -> u8 {
    if let Some(stream) = stream {
        return stream.inner.read_u8().await.unwrap();
    }
    0
}

async fn in_an_arm<R: AsyncRead + Unpin>(stream: &mut Result<Wrap<R>, u8>) -> u8 {
    match stream {
        Ok(stream) => stream.inner.read_u8().await.unwrap(),
        Err(n) => *n,
    }
}

async fn in_a_loop<R: AsyncRead + Unpin>(stream: &mut Vec<Wrap<R>>) -> u8 {
    let mut sum = 0;
    for stream in stream {
        sum = stream.inner.read_u8().await.unwrap();
    }
    sum
}

#[hygiene]
async fn run<R: AsyncRead + Unpin>(
    mut a: Wrap<Wrap<R>>,
    mut b: Option<Wrap<R>>,
    mut c: Result<Wrap<R>, u8>,
    mut d: Vec<Wrap<R>>,
    mut rx: mpsc::Receiver<u8>,
) -> u8 {
    loop {
        tokio::select! {
            biased;
            Some(one) = rx.recv() => return one,
            one = twice(&mut a) => drop(one),
            one = in_a_pattern(&mut b) => drop(one),
            one = in_an_arm(&mut c) => drop(one),
            one = in_a_loop(&mut d) => drop(one),
        }
    }
}

#[hygiene]
impl Holder {
    async fn next(&mut self, mut theirs: mpsc::Receiver<u8>) -> u8 {
        loop {
            tokio::select! {
                biased;
                Some(one) = self.rx.recv() => drop(one),
                Some(one) = theirs.recv() => return one,
                one = self.own.recv() => drop(one),
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let channel = |n| {
        let (to, from) = mpsc::channel(1);
        to.try_send(n).unwrap();
        from
    };
    let wrap = || Wrap { inner: tokio::io::empty() };
    assert_eq!(run(Wrap { inner: wrap() }, Some(wrap()), Ok(wrap()), vec![wrap()], channel(3)).await, 3);
    let (stream, _other) = tokio::io::duplex(8);
    let mut holder = Holder { rx: channel(1), own: Receiver { stream } };
    assert_eq!(holder.next(channel(4)).await, 4);
}
