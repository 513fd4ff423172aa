//! Parameters are dropped when those of a plain async fn are: polled, dropped early, or never polled at all.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

use std::cell::RefCell;
use std::pin::pin;
use std::task::{Context, Waker};

thread_local!(static LOG: RefCell<Vec<&'static str>> = const { RefCell::new(Vec::new()) });

struct Noisy(&'static str);

impl Drop for Noisy {
    fn drop(&mut self) {
        LOG.with_borrow_mut(|log| log.push(self.0));
    }
}

struct Pair {
    left: Noisy,
    right: Noisy,
}

macro_rules! twins {
    ($(#[$attr:meta])? $free:ident $method:ident) => {
        $(#[$attr])?
        async fn $free(first: Noisy, _: Noisy, (third, _): (Noisy, Noisy), _fifth: Noisy, mut sixth: Noisy) -> usize {
            let local = Noisy("local");
            yield_now().await;
            sixth.0 = "changed";
            yield_now().await;
            drop(first);
            yield_now().await;
            local.0.len() + third.0.len() + Noisy("tail").0.len()
        }

        impl Pair {
            $(#[$attr])?
            async fn $method(self, other: Noisy) -> usize {
                yield_now().await;
                drop(self.left);
                yield_now().await;
                other.0.len()
            }
        }
    };
}

twins!(#[cancel_safe(assert, reason = "compared with its twin")] free method);
twins!(plain_free plain_method);

/// What is dropped when, with the number of polls for a mark.
fn drops<F: Future>(make: impl Fn() -> F) -> Vec<Vec<&'static str>> {
    let log = |polls| {
        {
            let mut future = pin!(make());
            let mut context = Context::from_waker(Waker::noop());
            for _ in 0..polls {
                let ready = future.as_mut().poll(&mut context).is_ready();
                LOG.with_borrow_mut(|log| log.push(if ready { "ready" } else { "pending" }));
                if ready {
                    break;
                }
            }
        }
        LOG.take()
    };
    (0..6).map(log).collect()
}

fn main() {
    let noisy = Noisy;
    let pair = || (noisy("third"), noisy("fourth"));
    let free = drops(|| published(free(noisy("first"), noisy("second"), pair(), noisy("fifth"), noisy("sixth"))));
    let plain = drops(|| plain_free(noisy("first"), noisy("second"), pair(), noisy("fifth"), noisy("sixth")));
    assert_eq!(free, plain);
    assert_eq!(free[0], ["first", "second", "third", "fourth", "fifth", "sixth"]);
    assert_eq!(free[5].len(), 6 + 2 + 4);

    let two = || Pair { left: noisy("left"), right: noisy("right") };
    let method = drops(|| published(two().method(noisy("other"))));
    assert_eq!(method, drops(|| two().plain_method(noisy("other"))));
    assert_eq!(method[5], ["pending", "left", "pending", "other", "right", "ready"]);
    assert_eq!(two().right.0, "right");
}
