//! Bytes: a frame is read piece by piece, and a call may be dropped between two pieces.

use std::io;

use async_hygiene::testing::cancel_everywhere;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, DuplexStream};
use tokio::task::JoinHandle;
use tokio::time::sleep;

use crate::{broken_at, ms, report, same};

/// A peer that sends so many bytes at a time, one lot each millisecond.
fn sender(bytes: &'static [u8], at_a_time: usize) -> DuplexStream {
    let (mut to, from) = tokio::io::duplex(64);
    tokio::spawn(async move {
        for piece in bytes.chunks(at_a_time) {
            sleep(ms(1)).await;
            to.write_all(piece).await.unwrap();
        }
    });
    from
}

/// Reads to the end with `next`, after what was read before.
async fn all<F>(first: Option<io::Result<F>>, mut next: impl AsyncFnMut() -> io::Result<F>) -> Vec<F> {
    let mut all: Vec<F> = first.transpose().unwrap().into_iter().collect();
    while let Ok(frame) = next().await {
        all.push(frame);
    }
    all
}

/// Keeps what it has of the next frame.
struct Frames {
    from: DuplexStream,
    part: Vec<u8>,
}

impl Frames {
    async fn next(&mut self) -> io::Result<Vec<u8>> {
        while self.part.len() < 4 {
            if self.from.read_buf(&mut self.part).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
        }
        Ok(self.part.drain(..4).collect())
    }
}

#[test]
fn a_buffer_in_self_keeps_what_is_read() {
    cancel_everywhere(
        async || Frames { from: sender(b"onesTWOSfour", 3), part: Vec::new() },
        Frames::next,
        async |mut frames, first| {
            let frames = all(first, async || frames.next().await).await;
            assert_eq!(frames.concat(), b"onesTWOSfour");
        },
    );
}

async fn frame(from: &mut DuplexStream) -> io::Result<Vec<u8>> {
    let mut frame = vec![0; 4];
    from.read_exact(&mut frame).await?;
    Ok(frame)
}

#[test]
fn read_exact_into_a_local_loses_its_part() {
    let report = report(
        async || sender(b"onesTWOSfour", 3),
        frame,
        async |mut from, first| {
            let frames = all(first, async || frame(&mut from).await).await;
            same(frames.concat(), b"onesTWOSfour".to_vec())
        },
    );
    assert_eq!(broken_at(&report), ["from.read_exact(&mut frame).await?;"]);
    // The first is before the operation has begun, the second waits for three bytes, which are read in the third.
    let broken: Vec<_> = report.broken.iter().map(|broken| (broken.suspension, broken.woken)).collect();
    assert_eq!((report.suspensions, broken), (4, vec![(3, false), (3, true), (4, false), (4, true)]));
}

async fn head_and_body(from: &mut DuplexStream) -> io::Result<Vec<u8>> {
    let length = from.read_u16().await?;
    let mut body = vec![0; length.into()];
    from.read_exact(&mut body).await.map(|_| body)
}

#[test]
fn a_head_that_is_read_is_lost_with_the_body_unread() {
    let setup = async || sender(b"\0\x03one\0\x03TWO", 100);
    let report = report(setup, head_and_body, async |mut from, first| {
        let bodies = all(first, async || head_and_body(&mut from).await).await;
        same(bodies, vec![b"one".to_vec(), b"TWO".to_vec()])
    });
    // It all comes at once: the head is never read in part, and without the budget of tokio's the body would not suspend.
    assert_eq!(broken_at(&report), ["from.read_exact(&mut body).await.map(|_| body)"]);
    assert_eq!(report.broken[0].at[0].from.len(), 0, "the operation is the function itself");
}

#[test]
fn read_line_takes_the_text_even_out_of_self() {
    struct Lines {
        from: BufReader<DuplexStream>,
        line: String,
    }
    impl Lines {
        async fn next(&mut self) -> io::Result<String> {
            if self.from.read_line(&mut self.line).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            Ok(std::mem::take(&mut self.line))
        }
    }
    let setup = async || Lines { from: BufReader::new(sender(b"one\ntwo\n", 3)), line: String::new() };
    let report = report(setup, Lines::next, async |mut lines, first| {
        let lines = all(first, async || lines.next().await).await;
        same(lines.concat(), "one\ntwo\n".to_owned())
    });
    assert_eq!(broken_at(&report), ["if self.from.read_line(&mut self.line).await? == 0 {"]);
}

#[test]
fn read_until_and_next_line_keep_it() {
    struct Lines {
        from: BufReader<DuplexStream>,
        line: Vec<u8>,
    }
    impl Lines {
        async fn next(&mut self) -> io::Result<Vec<u8>> {
            if self.from.read_until(b'\n', &mut self.line).await? == 0 {
                return Err(io::ErrorKind::UnexpectedEof.into());
            }
            Ok(std::mem::take(&mut self.line))
        }
    }
    cancel_everywhere(
        async || Lines { from: BufReader::new(sender(b"one\ntwo\n", 3)), line: Vec::new() },
        Lines::next,
        async |mut lines, first| {
            let lines = all(first, async || lines.next().await).await;
            same(lines.concat(), b"one\ntwo\n".to_vec())
        },
    );
    cancel_everywhere(
        async || BufReader::new(sender(b"one\ntwo\n", 3)).lines(),
        async |lines| lines.next_line().await,
        async |mut lines, first| {
            let mut found: Vec<String> = first.and_then(io::Result::unwrap).into_iter().collect();
            while let Some(line) = lines.next_line().await.unwrap() {
                found.push(line);
            }
            assert_eq!(found, ["one", "two"]);
        },
    );
}

/// A narrow pipe, and the task that collects what comes out of it.
fn pipe() -> (DuplexStream, JoinHandle<Vec<u8>>) {
    let (to, mut from) = tokio::io::duplex(4);
    let collected = tokio::spawn(async move {
        let mut received = Vec::new();
        from.read_to_end(&mut received).await.unwrap();
        received
    });
    (to, collected)
}

#[test]
fn write_all_does_not_say_how_much_it_wrote() {
    let report = report(
        async || pipe(),
        async |(to, _)| to.write_all(b"message").await,
        async |(mut to, collected), written| {
            if written.is_none() {
                to.write_all(b"message").await.unwrap();
            }
            drop(to);
            same(collected.await.unwrap(), b"message".to_vec())
        },
    );
    assert_eq!(broken_at(&report), [r#"async |(to, _)| to.write_all(b"message").await,"#]);
    assert_eq!(report.broken[0].why, format!("{:?} in place of {:?}", b"messmessage", b"message"));
}

#[test]
fn a_write_that_keeps_the_rest_goes_on() {
    async fn write(to: &mut DuplexStream, rest: &mut &[u8]) -> io::Result<()> {
        while !rest.is_empty() {
            let written = to.write(rest).await?;
            *rest = &rest[written..];
        }
        Ok(())
    }
    cancel_everywhere(
        async || (pipe(), b"message".as_slice()),
        async |((to, _), rest)| write(to, rest).await,
        async |((mut to, collected), mut rest), _| {
            write(&mut to, &mut rest).await.unwrap();
            drop(to);
            assert_eq!(collected.await.unwrap(), b"message");
        },
    );
}
