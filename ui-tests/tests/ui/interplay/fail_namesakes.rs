//! A macro's guard and its caller's, of one name: what the one does is not done to the other.
use std::sync::Mutex;

use async_hygiene::hygiene;

async fn pause() {}

macro_rules! locked {
    ($name:ident($guard:ident) $($then:tt)*) => {
        #[hygiene]
        async fn $name(lock: &Mutex<u64>, other: &Mutex<u64>) -> u64 {
            let guard = lock.lock().unwrap();
            let $guard = other.lock().unwrap();
            let sum = *guard + *$guard;
            $($then)*
            sum
        }
    };
}

// The macro's stays.
locked! { callers_dropped(guard) drop(guard); pause().await; }

macro_rules! dropped {
    ($name:ident($guard:ident) $await:expr) => {
        #[hygiene]
        async fn $name(lock: &Mutex<u64>) {
            let $guard = lock.lock().unwrap();
            let guard = lock.try_lock();
            drop(guard);
            $await
        }
    };
}

// The caller's stays.
dropped! { macros_dropped(guard) pause().await }

fn main() {}
