//! What both twins share: values that log their drop, futures that suspend, and what runs and measures the cases.
#![allow(warnings, clippy::all, clippy::pedantic, clippy::nursery, clippy::restriction)]

use std::cell::RefCell;
use std::fmt::{Debug, Display};
use std::future::Future;
use std::marker::PhantomData;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

thread_local!(static LOG: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) });

pub fn log(text: impl Display) {
    LOG.with_borrow_mut(|log| log.push(text.to_string()));
}

fn taken() -> String {
    LOG.take().join(" ")
}

/// Logs its drop.
#[derive(Debug)]
pub struct Noisy(pub &'static str);

impl Noisy {
    pub fn me(&self) -> &Self {
        self
    }

    pub fn name(&self) -> &'static str {
        self.0
    }

    pub fn next(self, name: &'static str) -> Noisy {
        Noisy(name)
    }

    pub fn set(&mut self, name: &'static str) -> &mut Self {
        self.0 = name;
        self
    }

    pub async fn after(&self) -> usize {
        pause().await;
        self.0.len()
    }
}

impl Drop for Noisy {
    fn drop(&mut self) {
        log(self.0);
    }
}

pub fn noisy(name: &'static str) -> Noisy {
    Noisy(name)
}

pub fn try_noisy(name: &'static str) -> Result<Noisy, String> {
    if name.starts_with('!') { Err(name.to_owned()) } else { Ok(Noisy(name)) }
}

/// Suspends once.
pub struct Pause(bool);

impl Future for Pause {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<()> {
        if std::mem::replace(&mut self.0, true) { Poll::Ready(()) } else { Poll::Pending }
    }
}

pub fn pause() -> Pause {
    Pause(false)
}

/// Suspends once, then gives the value.
pub async fn value<T>(value: T) -> T {
    pause().await;
    value
}

pub async fn fails(text: &str) -> Result<u32, String> {
    pause().await;
    text.parse().map_err(|_| format!("no number: {text}"))
}

/// The type of a future, to be asked about.
pub struct Type<F>(PhantomData<F>);

impl<F> Type<F> {
    pub fn of(_: &impl Fn() -> F) -> Self {
        Self(PhantomData)
    }
}

impl<F: Send> Type<F> {
    pub fn is_send(&self) -> bool {
        true
    }
}

impl<F: Sync> Type<F> {
    pub fn is_sync(&self) -> bool {
        true
    }
}

impl<F: Unpin> Type<F> {
    pub fn is_unpin(&self) -> bool {
        true
    }
}

/// The answers when the methods of [`Type`] do not apply.
pub trait Otherwise {
    fn is_send(&self) -> bool {
        false
    }

    fn is_sync(&self) -> bool {
        false
    }

    fn is_unpin(&self) -> bool {
        false
    }
}

impl<F> Otherwise for Type<F> {}

/// Polls until it is ready, at most `polls` times, and drops it.
fn drive<F: Future>(future: F, polls: usize) -> (usize, Option<F::Output>) {
    let mut future = Box::pin(future);
    let mut context = Context::from_waker(Waker::noop());
    for poll in 0..polls {
        match catch_unwind(AssertUnwindSafe(|| future.as_mut().poll(&mut context))) {
            Ok(Poll::Ready(output)) => return (poll, Some(output)),
            Ok(Poll::Pending) => log(format_args!("|{}|", poll + 1)),
            Err(_) => {
                log("panicked");
                return (poll, None);
            }
        }
    }
    (polls, None)
}

/// Prints a case: the type of its future, what it logs and returns, and what is logged when it is dropped at each suspension.
pub fn case<F: Future<Output: Debug>>(file: &str, name: &str, [send, sync, unpin]: [bool; 3], make: impl Fn() -> F) {
    let name = format!("{}: {name}", file.rsplit('/').next().unwrap());
    let future = make();
    println!(
        "{name} type size={} align={} Send={send} Sync={sync} Unpin={unpin} Drop={}",
        size_of_val(&future),
        align_of_val(&future),
        std::mem::needs_drop::<F>(),
    );
    drop(future);
    println!("{name} unpolled: {}", taken());
    let (suspended, output) = drive(make(), 100);
    println!("{name} runs: {}", taken());
    println!("{name} gives: {output:?}");
    drop(output);
    taken();
    for polls in 1..=suspended {
        drop(drive(make(), polls));
        println!("{name} dropped after {polls}: {}", taken());
    }
}

#[macro_export]
macro_rules! cases {
    ($($make:expr;)*) => {
        pub fn cases() {
            #[allow(unused_imports)]
            use $crate::support::{Otherwise, Type, case};
            $({
                // A function of its own: of a future made here the compiler would have to know whether it is `Send` too early.
                fn make() -> impl std::future::Future<Output: std::fmt::Debug> {
                    $make
                }
                let ty = Type::of(&make);
                case(file!(), stringify!($make), [ty.is_send(), ty.is_sync(), ty.is_unpin()], make);
            })*
        }
    };
}
