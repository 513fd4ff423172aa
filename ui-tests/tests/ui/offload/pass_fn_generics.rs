//! Generics, where clauses, `impl Trait` in both places, const generics, attributes and visibility stay.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Debug;
use std::io;

use async_hygiene::offload;

mod inner {
    use super::*;

    /// Documented.
    #[must_use]
    #[inline]
    #[offload]
    pub(crate) fn largest<T, const N: usize>(list: [T; N]) -> Option<T>
    where
        T: Ord + Send + 'static,
    {
        list.into_iter().max()
    }
}

#[offload]
fn count(words: impl IntoIterator<Item = &'static str> + Send + 'static, by: impl Fn(&str) -> usize + Send + 'static) -> impl Iterator<Item = (usize, u32)> + Debug {
    let mut counts = BTreeMap::new();
    for word in words {
        *counts.entry(by(word)).or_insert(0) += 1;
    }
    counts.into_iter()
}

#[offload]
fn boxed(fail: bool) -> Result<Box<dyn Fn(u32) -> u32 + Send>, Box<dyn Error + Send + Sync>> {
    if fail {
        return Err("no".into());
    }
    let n: u32 = "7".parse()?;
    Ok(Box::new(move |x| x + n))
}

#[offload]
fn option(numbers: Vec<i32>) -> Option<i32> {
    let first = numbers.first()?;
    numbers.get(usize::try_from(*first).ok()?).copied()
}

#[offload]
fn failing() -> io::Result<()> {
    Err(io::ErrorKind::Other)?
}

#[offload]
fn nothing() {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(inner::largest([3, 9, 4]).await, Some(9));
    let counts: Vec<_> = count(["a", "bb", "cc"], str::len).await.collect();
    assert_eq!(counts, [(1, 1), (2, 2)]);
    assert_eq!(boxed(false).await.unwrap()(1), 8);
    assert_eq!(boxed(true).await.map(|_| ()).unwrap_err().to_string(), "no");
    assert_eq!(option(vec![1, 5]).await, Some(5));
    assert_eq!(option(vec![]).await, None);
    assert!(failing().await.is_err());
    nothing().await;
}
