//! Methods of everyday types: `join` of slices and paths, `take` of a cell, `lines` and `split` of text.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::cell::Cell;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

trait Itertools: Iterator<Item = String> + Sized {
    fn join(self, with: &str) -> String {
        self.collect::<Vec<_>>().join(with)
    }
}

impl<I: Iterator<Item = String>> Itertools for I {}

static NAMES: OnceLock<Vec<String>> = OnceLock::new();
const LIMITS: [usize; 2] = [1, 2];

#[hygiene]
async fn everyday(dir: &Path, text: &str, counts: &mut HashMap<String, usize>) -> PathBuf {
    let cell = Cell::new(Some(1));
    cell.set(cell.get());
    cell.take();
    let joined = text.lines().map(str::to_owned).join(",");
    let words = text.split(' ').collect::<Vec<_>>().join("-");
    let words = vec![words, String::new()].concat();
    counts.insert(joined.clone(), LIMITS.iter().sum());
    counts.entry(words).or_insert(*LIMITS.get(1).unwrap());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        counts.insert(byte.to_string(), 1);
    }
    NAMES.set(vec![joined]).ok();
    dir.join(NAMES.get().map_or("none", |names| &names[0])).join("x")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut counts = HashMap::new();
    assert_eq!(everyday(Path::new("a"), "b c\nd", &mut counts).await, Path::new("a/b c,d/x"));
}
