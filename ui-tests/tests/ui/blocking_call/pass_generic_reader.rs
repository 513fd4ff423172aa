//! A reader of which only the trait is known proves nothing.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::io::{self, BufRead, Read, Write};

#[hygiene]
async fn fill<R: Read, W: Write + ?Sized>(mut reader: R, writer: &mut W, any: &mut dyn Read) -> io::Result<usize> {
    let mut text = String::new();
    reader.read_to_string(&mut text)?;
    any.read_to_string(&mut text)?;
    let mut boxed: Box<dyn BufRead> = Box::new(text.as_bytes());
    let mut line = String::new();
    boxed.read_line(&mut line)?;
    writer.write_all(line.as_bytes())?;
    writer.flush()?;
    Ok(line.len())
}

fn open() -> impl Read {
    "abc".as_bytes()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut out = Vec::new();
    assert_eq!(fill(open(), &mut out, &mut open()).await.unwrap(), 6);
}
