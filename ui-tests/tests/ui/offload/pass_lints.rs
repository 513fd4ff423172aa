//! What is emitted draws no warnings, and the user's own warnings stay where they were.

#![deny(warnings, missing_docs, unused, rust_2018_idioms, unsafe_code)]
#![deny(single_use_lifetimes, trivial_casts, unused_qualifications, unused_results, unreachable_pub)]

use async_hygiene::{hygiene, offload};

#[offload]
fn function(mut list: Vec<u32>, #[allow(unused_variables)] unused: u32, _: u32) -> usize {
    list.push(1);
    list.len()
}

#[offload(cpu)]
fn diverges(fail: bool) -> u32 {
    if fail {
        panic!("as asked");
    }
    1
}

#[offload]
fn never() -> ! {
    panic!("as asked")
}

#[expect(unused_variables)]
#[offload]
fn expected(unused: u32) {}

#[expect(unused_mut)]
#[offload]
fn mutable(mut n: u32) -> u32 {
    n
}

fn fails() -> ! {
    panic!("as asked")
}

#[must_use]
fn important(n: u32) -> u32 {
    n
}

#[hygiene]
async fn statements(text: &str, fail: bool) -> usize {
    #[offload]
    let n = text.len();
    #[offload]
    {
        assert!(n > 0);
    }
    #[offload]
    let m = { n };
    if fail {
        #[offload]
        fails();
    }
    if fail {
        #[offload]
        {
            fails()
        }
    }
    #[offload]
    let _ = important(1);
    #[offload(cpu)]
    let mut list = Vec::with_capacity(m);
    list.push(n);
    #[offload]
    let k = list.len();
    k + important(0) as usize
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(function(vec![1], 2, 3).await, 2);
    assert_eq!(diverges(false).await, 1);
    expected(1).await;
    assert_eq!(mutable(1).await, 1);
    drop(never());
    assert_eq!(statements("one", false).await, 1);
}
