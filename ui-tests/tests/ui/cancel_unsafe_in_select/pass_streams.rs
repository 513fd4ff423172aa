//! `next()`, `try_next()`, `next_line()`, a framed stream: each takes an item when it is there, and not before.
use async_hygiene::hygiene;
use futures::{Stream, StreamExt, TryStreamExt};
use tokio::io::{AsyncBufReadExt, BufReader, DuplexStream};
use tokio_util::codec::{FramedRead, LinesCodec};

#[hygiene]
async fn merge(
    mut numbers: impl Stream<Item = u32> + Unpin,
    mut tries: impl Stream<Item = Result<u32, ()>> + Unpin,
    text: DuplexStream,
    framed: DuplexStream,
) -> Vec<String> {
    let mut lines = BufReader::new(text).lines();
    let mut frames = FramedRead::new(framed, LinesCodec::new());
    let mut all = Vec::new();
    loop {
        tokio::select! {
            Some(number) = numbers.next() => all.push(number.to_string()),
            Ok(Some(number)) = tries.try_next() => all.push(number.to_string()),
            Ok(Some(line)) = lines.next_line() => all.push(line),
            Some(Ok(frame)) = frames.next() => all.push(frame),
            else => return all,
        }
    }
}

#[tokio::main]
async fn main() {
    let ok = |n| futures::future::ready(Ok::<u32, ()>(n));
    let tries = futures::stream::iter([4]).map(Ok::<u32, ()>).and_then(ok);
    let (text, framed) = (tokio::io::duplex(1).0, tokio::io::duplex(1).0);
    let all = merge(futures::stream::iter([1, 2, 3]), tries, text, framed).await;
    assert_eq!(all.len(), 4);
}
