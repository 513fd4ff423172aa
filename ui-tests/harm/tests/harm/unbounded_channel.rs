//! A thousand numbers, stored more slowly than they are read.

use std::cell::Cell;

use crate::pages::unbounded_channel::{mended, mistake};
use crate::support::one_thread;

const NUMBERS: u64 = 1000;

/// How many numbers wait at most: read, and not stored.
macro_rules! most {
    ($relay:path) => {{
        let (read, stored, most) = (Cell::new(0), Cell::new(0), Cell::new(0));
        let numbers = (0..NUMBERS).inspect(|_| {
            read.update(|read| read + 1);
            most.set(most.get().max(read.get() - stored.get()));
        });
        let store = async |_| {
            tokio::task::yield_now().await;
            stored.update(|stored| stored + 1);
        };
        one_thread().block_on($relay(numbers, store));
        assert_eq!((read.get(), stored.get()), (NUMBERS, NUMBERS));
        most.get()
    }};
}

#[test]
fn the_queue_grows_with_the_input() {
    assert_eq!(most!(mistake::relay), NUMBERS);
}

#[test]
fn mended_the_bound_holds() {
    // Beside those in the channel, one is about to be sent and one is being stored.
    let most = most!(mended::relay);
    assert!((64..=66).contains(&most), "{most}");
}
