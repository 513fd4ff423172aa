//! A guard over a `yield`, and over an await in `try_stream!`: whoever takes the items decides for how long.
use std::sync::Mutex;

use async_hygiene::hygiene;
use async_stream::{stream, try_stream};
use futures::Stream;

#[hygiene]
fn numbers(list: &Mutex<Vec<u32>>) -> impl Stream<Item = u32> + '_ {
    stream! {
        let list = list.lock().unwrap();
        for number in list.iter() {
            yield *number;
        }
    }
}

struct Lines(Mutex<Vec<String>>);

#[hygiene]
impl Lines {
    fn parsed(&self) -> impl Stream<Item = Result<u32, std::num::ParseIntError>> + '_ {
        try_stream! {
            for line in self.0.lock().unwrap().iter() {
                let number = line.parse::<u32>()?;
                tokio::task::yield_now().await;
                yield number;
            }
        }
    }
}

fn main() {}
