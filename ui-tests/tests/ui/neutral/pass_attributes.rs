//! Attributes of the user's own and of rustc on functions, parameters, statements and expressions.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn pause() {}

/// Documented.
#[hygiene]
#[must_use]
#[inline]
#[doc(hidden)]
#[expect(clippy::needless_pass_by_value, reason = "a fixed signature")]
#[allow(clippy::unused_async)]
pub async fn add(#[allow(unused_variables)] unused: String, /* plain */ number: u32) -> u32 {
    //! Inner docs.
    #![allow(unused_assignments)]
    #[allow(unused_variables)]
    let silent = 1;
    #[rustfmt::skip]
    let table = [
        1,0,
        0,1,
    ];
    #[allow(clippy::needless_return)]
    if number == 0 {
        pause().await;
        return 0;
    }
    #[deny(unreachable_code)]
    {
        pause().await;
    }
    number + table[0]
}

#[hygiene]
#[deprecated = "use add"]
#[track_caller]
fn old() -> u32 {
    1
}

#[hygiene]
#[cfg_attr(all(), must_use = "it is the sum")]
#[cold]
async fn sum() -> u32 {
    let added = add(String::new(), 1).await;
    #[allow(deprecated)]
    let old = old();
    added + old
}

fn main() {}
