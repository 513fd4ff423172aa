//! Reading and writing memory.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom, Write};

#[hygiene]
async fn memory(mut source: &[u8]) -> io::Result<usize> {
    let mut out = Vec::new();
    out.write_all(b"abc")?;
    write!(out, "{}", 1)?;
    let mut buffer = [0; 2];
    source.read_exact(&mut buffer)?;
    Read::read(&mut source, &mut buffer).map(drop)?;
    let mut cursor = Cursor::new(out);
    cursor.seek(SeekFrom::Start(1))?;
    let mut text = String::new();
    cursor.read_to_string(&mut text)?;
    let mut reader = BufReader::new(text.as_bytes());
    let mut line = String::new();
    reader.read_line(&mut line)?;
    let lines = Cursor::new("a\nb").lines().count();
    Ok(line.len() + lines)
}

fn main() {}
