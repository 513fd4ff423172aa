//! Functions that a macro makes have a limit each; names that the expansion uses; attributes on parameters.
use std::time::Duration;

use async_hygiene::bounded;
use tokio::time::{Instant, sleep};

macro_rules! calls {
    ($($name:ident($($arg:ident: $ty:ty),*) at most $limit:expr;)*) => {$(
        #[bounded($limit)]
        async fn $name($($arg: $ty),*) -> u64 {
            sleep(Duration::from_millis(10)).await;
            0 $(+ u64::from($arg))*
        }
    )*};
}

calls! {
    one(a: u8) at most 1;
    two(a: u8, b: u32) at most 1 + 1;
}

#[bounded(1)]
async fn names(permit: u8, limiter: u8, #[cfg(any())] absent: Missing, #[allow(unused)] unused: u8) -> u8 {
    let (place, admitted, name) = (1, 2, 3);
    sleep(Duration::from_millis(1)).await;
    permit + limiter + place + admitted + name
}

#[cfg_attr(all(), bounded(1))]
async fn configured() {
    sleep(Duration::from_millis(10)).await;
}

const PLACE: usize = 1;

#[bounded(PLACE)]
async fn same_name_as_ours() -> usize {
    sleep(Duration::from_millis(10)).await;
    PLACE
}

mod one_more {
    #[async_hygiene::bounded(1)]
    pub async fn one() {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    assert_eq!(tokio::join!(one(1), one_more::one(), two(1, 2), two(2, 3)), (1, (), 3, 5));
    assert_eq!(start.elapsed(), Duration::from_millis(10));
    assert_eq!(tokio::join!(one(1), one(2)), (1, 2));
    assert_eq!(start.elapsed(), Duration::from_millis(30));
    assert_eq!(names(1, 2, 3).await, 9);
    tokio::join!(configured(), configured());
    assert_eq!(start.elapsed(), Duration::from_millis(51));
    assert_eq!(tokio::join!(same_name_as_ours(), same_name_as_ours()), (1, 1));
    assert_eq!(start.elapsed(), Duration::from_millis(71));
}
