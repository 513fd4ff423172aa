//! A function of a type behind an alias, and the methods of its values.
use async_hygiene::hygiene;
use std::io::{self, Read};
use std::net::TcpStream;

type Conn = TcpStream;

#[hygiene]
async fn greet(address: &str) -> io::Result<String> {
    let mut conn = Conn::connect(address)?;
    let mut text = String::new();
    conn.read_to_string(&mut text)?;
    Ok(text)
}

fn main() {}
