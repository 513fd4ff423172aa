//! Readers and writers around a file, and a socket that was taken out of an option.
use async_hygiene::hygiene;
use std::fs::File;
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::net::{TcpListener, TcpStream};

#[hygiene]
async fn copy(from: File, to: File, peer: &mut Option<TcpStream>) -> io::Result<()> {
    let mut reader = BufReader::new(from);
    let mut line = String::new();
    reader.read_line(&mut line)?;
    for line in reader.lines() {
        BufWriter::new(&to).write_all(line?.as_bytes())?;
    }
    if let Some(peer) = peer {
        peer.read_exact(&mut [0; 4])?;
    }
    peer.as_mut().unwrap().write_all(b"bye")?;
    let (mut other, _) = TcpListener::bind("[::1]:0")?.accept()?;
    other.write_all(b"hello")
}

fn main() {}
