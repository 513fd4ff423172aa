//! Borrowed arguments are made owned and lent again: the callee sees the type it asks for, coercions and inference included.

use std::ffi::{CStr, CString, OsStr};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use async_hygiene::hygiene;

fn text(text: &str) -> usize {
    text.len()
}

fn list(list: &[u8]) -> usize {
    list.len()
}

fn vec(list: &Vec<u8>) -> usize {
    list.capacity()
}

fn path(path: impl AsRef<Path>) -> usize {
    path.as_ref().as_os_str().len()
}

fn os(text: &OsStr, c: &CStr) -> usize {
    text.len() + c.count_bytes()
}

fn number(n: &u32, shared: &Arc<str>) -> usize {
    *n as usize + shared.len()
}

fn own(bytes: Vec<u8>, n: u64) -> u64 {
    bytes.len() as u64 + n
}

fn generic<T: std::str::FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

fn apply<F: Fn(&str) -> usize>(text: &str, f: F) -> usize {
    f(text)
}

struct Config {
    name: String,
    root: PathBuf,
}

#[hygiene]
async fn run(borrowed: &str, bytes: &[u8], config: &Config) -> usize {
    let mut sum = 0;
    let owned = String::from("owned");
    #[offload]
    let n = text(borrowed);
    sum += n;
    #[offload]
    let n = text(&owned);
    sum += n;
    #[offload]
    let n = text(&config.name[1..]);
    sum += n;
    #[offload]
    let n = list(&bytes[1..]);
    sum += n;
    #[offload]
    let n = list(&[1, 2, 3]);
    sum += n;
    let buffer = vec![1, 2];
    #[offload]
    let n = list(&buffer);
    #[offload]
    let capacity = vec(&buffer);
    assert!(capacity >= n);
    #[offload]
    let n = path(&config.root);
    sum += n;
    #[offload]
    let n = path(config.root.as_path());
    sum += n;
    #[offload]
    let n = path("literal");
    sum += n;
    let c = CString::new("c").unwrap();
    #[offload]
    let n = os(OsStr::new("os"), &c);
    sum += n;
    let shared: Arc<str> = "shared".into();
    #[offload]
    let n = number(&sum_up(&[1]), &shared);
    sum += n;
    #[offload]
    let n = own(borrowed.into(), "7".parse().unwrap());
    sum += n as usize;
    #[offload]
    let n = own(Default::default(), 0);
    sum += n as usize;
    #[offload]
    let n = generic::<u64>(&owned);
    assert_eq!(n, None);
    let offset = 3;
    #[offload]
    let n = apply(&owned, |text| text.len() + offset);
    sum += n;
    // Nothing of it has moved.
    sum + owned.len() + buffer.len() + c.count_bytes() + shared.len() + borrowed.len() + bytes.len()
}

fn sum_up(numbers: &[u32]) -> u32 {
    numbers.iter().sum()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let config = Config { name: "name".into(), root: "root".into() };
    // 8 + 5 + 3 + 2 + 3 + 4 + 4 + 7 + 3 + 7 + 15 + 0 + 8, and what is added at the end.
    assert_eq!(run("borrowed", b"abc", &config).await, 69 + 5 + 2 + 1 + 6 + 8 + 3);
}
