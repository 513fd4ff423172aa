//! The future is `Send` where the plain one is; it has the same size. (Where it is not, see `fail_not_send`.)
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

use std::rc::Rc;

macro_rules! twins {
    ($(#[$attr:meta])? $sent:ident $not_sent:ident $not_kept:ident) => {
        $(#[$attr])?
        async fn $sent(bytes: [u8; 256], text: String) -> usize {
            yield_now().await;
            bytes.len() + text.len()
        }

        $(#[$attr])?
        async fn $not_sent(shared: Rc<u8>) -> u8 {
            yield_now().await;
            *shared
        }

        $(#[$attr])?
        async fn $not_kept(n: u8) -> u8 {
            let twice = {
                let shared = Rc::new(n);
                *shared + *shared
            };
            yield_now().await;
            twice
        }
    };
}

twins!(#[cancel_safe] sent not_sent not_kept);
twins!(plain_sent plain_not_sent plain_not_kept);

fn spawned(_: impl Future + Send + 'static) {}

fn layout<F: Future>(_: F) -> (usize, usize, bool) {
    (size_of::<F>(), align_of::<F>(), std::mem::needs_drop::<F>())
}

fn main() {
    spawned(published(sent([0; 256], String::new())));
    spawned(published(not_kept(1)));
    assert_eq!(layout(sent([0; 256], String::new())), layout(plain_sent([0; 256], String::new())));
    assert_eq!(layout(published(not_sent(Rc::new(1)))), layout(plain_not_sent(Rc::new(1))));
    assert_eq!(layout(not_kept(1)), layout(plain_not_kept(1)));
}
