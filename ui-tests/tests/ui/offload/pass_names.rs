//! Shadowing, macros by example, generic callees, `Self`, nested closures, and names that the expansion uses.

use std::collections::HashMap;
use std::fmt::Display;

use async_hygiene::{hygiene, offload};

macro_rules! functions {
    ($($name:ident($arg:ident: $ty:ty) -> $out:ty = $body:expr;)*) => {$(
        #[offload]
        fn $name($arg: $ty) -> $out {
            let value = $arg;
            let $arg = value;
            $body
        }
    )*};
}

functions! {
    double(value: u32) -> u32 = value * 2;
    shout(text: String) -> String = text.to_uppercase();
}

macro_rules! offloaded {
    ($call:expr) => {{
        #[hygiene]
        async fn run(result: u32) -> u32 {
            #[offload]
            let value = $call;
            value + result
        }
        run(1).await
    }};
}

fn add<const N: usize>(parts: [u32; N], by: impl Fn(u32) -> u32) -> u32 {
    parts.into_iter().map(by).sum()
}

trait Render: Sized + Send + 'static {
    const LEN: usize;

    fn render(self, by: &str) -> String;

    #[hygiene]
    fn twice(self) -> impl Future<Output = (String, usize)> + Send {
        async move {
            #[offload]
            let text = Self::render(self, "-");
            (text, Self::LEN)
        }
    }
}

impl<T: Display + Send + 'static> Render for Vec<T> {
    const LEN: usize = 3;

    fn render(self, by: &str) -> String {
        self.iter().map(T::to_string).collect::<Vec<_>>().join(by)
    }
}

#[hygiene]
async fn generic<R: Render>(make: impl FnOnce() -> R, by: String) -> String {
    #[offload]
    let by = str::to_uppercase(&by);
    #[offload]
    let by = <R as Render>::render(make(), by.as_str());
    by
}

#[hygiene]
async fn shadowed(x: String) -> usize {
    #[offload]
    let x = std::convert::identity(x);
    let y = x.len();
    #[offload]
    let x = usize::max(x.len(), y);
    let x = {
        let y = x + 1;
        #[offload]
        let x = { x + y };
        x
    };
    let (how, own, arg, value, result, copy) = (1, 2, 3, 4, 5, 6);
    #[offload]
    let sum = add([how, own, arg, { value }, if x > 0 { result } else { 0 }], |n| (|m| n + m)(copy));
    let mut map = HashMap::from([(1, "one")]);
    let key = 1;
    #[offload]
    let one = map.remove(&key).map(|text| text.len() + key as usize);
    x + sum as usize + one.unwrap()
}

#[hygiene]
async fn ranges(bytes: &[u8]) -> Option<u8> {
    struct Window {
        at: usize,
        len: usize,
    }
    fn window(bytes: &[u8], Window { at, len }: Window, more: std::ops::Range<usize>, &one: &u8) -> Option<u8> {
        bytes.get(at..at + len)?[more].iter().max().map(|max| *max + one)
    }
    #[offload]
    window(&bytes[1..], Window { at: 0, len: bytes.len() - 1 }, 0..2, &1)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(double(2).await, 4);
    assert_eq!(shout("a".to_owned()).await, "A");
    assert_eq!(offloaded!(add([1, 2], |n| n + 1)), 6);
    assert_eq!(vec![1, 2].twice().await, ("1-2".to_owned(), 3));
    assert_eq!(generic(|| vec![1, 2], "x".to_owned()).await, "1X2");
    assert_eq!(shadowed("four".to_owned()).await, 9 + 45 + 4);
    assert_eq!(ranges(&[9, 4, 5, 1]).await, Some(6));
}
