//! `drop` has nobody to tell, and memory takes whatever is written.
use std::io::Write;
use std::sync::mpsc::Sender;

use async_hygiene::hygiene;

struct Slot {
    number: u32,
    free: Sender<u32>,
}

#[hygiene]
impl Drop for Slot {
    fn drop(&mut self) {
        let _ = self.free.send(self.number);
    }
}

trait Writable: Sized {
    fn writer(self) -> Memory {
        Memory(Vec::new())
    }
}

impl Writable for u8 {}

struct Memory(Vec<u8>);

impl Write for Memory {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[hygiene]
fn lines(text: &[u8]) -> usize {
    let mut writer = 0.writer();
    let _ = writer.write_all(b"data: ");
    let mut line = Vec::new();
    let _ = line.write_all(text);
    let mut other = vec![0];
    let _ = other.write_all(text);
    writer.0.len() + line.len() + other.len()
}

fn main() {
    let (free, freed) = std::sync::mpsc::channel::<u32>();
    drop(Slot { number: 1, free });
    assert_eq!(freed.recv(), Ok(1));
    assert_eq!(lines(b"a"), 9);
}
