//! Results that borrow from a `&mut` receiver, two-phase borrows, captures, values that move.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::rc::Rc;

#[derive(Default)]
struct Buffer {
    bytes: Vec<u8>,
    marks: Vec<usize>,
}

impl Buffer {
    fn read(&mut self, count: usize) -> &mut [u8] {
        &mut self.bytes[..count]
    }

    fn write(&mut self, count: usize) -> &mut Self {
        self.marks.push(count);
        self.bytes.resize(count, 1);
        self
    }

    fn inner(&mut self) -> &mut Self {
        self
    }

    fn join(self) -> usize {
        self.bytes.len()
    }

    fn wait(self: Rc<Self>) -> usize {
        self.bytes.len()
    }
}

#[hygiene]
async fn borrows() -> usize {
    let mut buffer = Buffer::default();
    buffer.write(2).write(3);
    buffer.inner().write(4).inner().write(5);
    let read = buffer.read(2);
    read[0] = 7;
    let first = usize::from(read[0]);
    buffer.write(buffer.bytes.len()).read(1)[0] += 1;
    let count = buffer.marks.len();
    let mut other = Buffer::default();
    let mut grow = |n| other.write(n).bytes.len();
    let grown = grow(1) + grow(2);
    let mut pair = (Buffer::default(), Buffer::default());
    let left = &mut pair.0;
    let right = || pair.1.join();
    left.write(1);
    let moved = right();
    let shared = Rc::new(Buffer::default());
    let waited = Rc::clone(&shared).wait() + shared.wait();
    let joined = move || other.join();
    first + count + grown + moved + waited + joined() + buffer.join()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(borrows().await, 7 + 5 + 3 + 2 + 5);
}
