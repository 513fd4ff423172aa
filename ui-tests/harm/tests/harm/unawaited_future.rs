//! An order is accepted. Is it in the list?

use std::sync::Mutex;

use crate::pages::unawaited_future::{mended, mistake};
use crate::support::{one_thread, settle};

fn recorded(accept: impl AsyncFn(&Mutex<Vec<u64>>, u64)) -> Vec<u64> {
    let orders = Mutex::default();
    one_thread().block_on(async {
        accept(&orders, 7).await;
        settle().await;
    });
    orders.into_inner().unwrap()
}

#[test]
fn nothing_is_recorded() {
    assert_eq!(recorded(mistake::accept), []);
}

#[test]
fn mended_the_order_is_recorded() {
    assert_eq!(recorded(mended::accept), [7]);
}
