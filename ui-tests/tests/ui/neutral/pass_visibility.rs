//! Visibilities, qualifiers and patterns in parameters.
#![deny(warnings)]
use async_hygiene::hygiene;

mod inner {
    use super::hygiene;

    #[hygiene]
    pub(in crate::inner) async fn hidden((left, right): (u32, u32), [first, ..]: [u32; 2]) -> u32 {
        tokio::task::yield_now().await;
        left + right + first
    }

    #[hygiene]
    pub(super) async fn shown(mut number: u32, _: &str, &other: &u32) -> u32 {
        number += hidden((1, 2), [3, 4]).await;
        number + other
    }

    #[hygiene]
    pub const fn constant(number: u32) -> u32 {
        number + 1
    }
}

const THREE: u32 = inner::constant(2);

#[hygiene]
pub(crate) async fn all() -> u32 {
    let inner = inner::shown(1, "", &2).await;
    let block = const { THREE + 1 };
    inner + block
}

fn main() {}
