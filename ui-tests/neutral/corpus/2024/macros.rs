//! Macros that await, macros in macros, code that comes from a `macro_rules!`.
use std::pin::pin;

use futures::future::{self, Either};

use crate::support::{fails, log, noisy, pause, value};

#[async_hygiene::hygiene]
async fn selects() -> usize {
    let held = noisy("held");
    let mut ticks = 0;
    let mut slow = pin!(async {
        let inner = noisy("inner");
        pause().await;
        pause().await;
        inner.name().len()
    });
    loop {
        let turn = noisy("turn");
        let done = tokio::select! {
            biased;
            len = &mut slow => Some(len),
            () = pause(), if ticks > 100 => None,
            text = value("tick") => {
                ticks += 1;
                let body = noisy("body");
                pause().await;
                log(text);
                body.name().len().checked_sub(9)
            }
            else => unreachable!(),
        };
        if let Some(len) = done {
            break len + ticks + held.name().len() + turn.name().len();
        }
    }
}

#[async_hygiene::hygiene]
async fn joins(last: &str) -> Result<u32, String> {
    let held = noisy("held");
    let (a, b) = tokio::join!(value(noisy("a")), async {
        let b = noisy("b");
        pause().await;
        pause().await;
        b
    });
    let pair = (a, held);
    let (c, d, e) = tokio::try_join!(fails("1"), fails("2"), fails(last))?;
    let (f, g) = futures::join!(value(1_u32), value(b.name().len()));
    pause().await;
    Ok(c + d + e + f + g as u32 + pair.0.name().len() as u32)
}

#[async_hygiene::hygiene]
async fn futures_select() -> u32 {
    let mut first = Box::pin(value(1)).fuse_();
    let mut second = future::ready(2);
    let mut total = 0;
    while total < 3 {
        let step = noisy("step");
        futures::select_biased! {
            one = first => total += one,
            two = second => total += two,
            complete => break,
        }
        pause().await;
        log(step.name());
    }
    total
}

trait Fuse_: Sized + Future {
    fn fuse_(self) -> future::Fuse<Self> {
        futures::FutureExt::fuse(self)
    }
}

impl<F: Future> Fuse_ for F {}

macro_rules! noisy_block {
    ($name:ident = $text:literal, $len:expr => $($body:tt)*) => {{
        let $name = noisy($text);
        let len = $len;
        pause().await;
        $($body)*
        len + $name.name().len()
    }};
}

macro_rules! retry {
    ($times:expr, $call:expr) => {
        'retry: {
            let mut left = $times;
            loop {
                let attempt = noisy("attempt");
                match $call {
                    Ok(done) => break 'retry Ok(done),
                    Err(_) if left > 0 => left -= 1,
                    Err(error) => break 'retry Err(format!("{error} {}", attempt.name())),
                }
                pause().await;
            }
        }
    };
}

#[async_hygiene::hygiene]
async fn own_macros() -> Result<usize, String> {
    let outer = noisy("outer");
    let len = 10;
    let first = noisy_block!(inner = "inner", value(len).await => log(inner.name()););
    let second = noisy_block!(deep = "deep", noisy_block!(deeper = "deeper", 1 => ) => drop(value(deep.name()).await););
    let third: u32 = retry!(2, fails("3").await)?;
    let failed: Result<u32, String> = retry!(1, fails("x").await);
    pause().await;
    Ok(first + second + third as usize + failed.is_err() as usize + outer.name().len())
}

macro_rules! functions {
    ($($name:ident($text:literal) -> $ty:ty $body:block)*) => {$(
        #[async_hygiene::hygiene]
        async fn $name(parameter: &str) -> $ty {
            let held = noisy($text);
            pause().await;
            let inner: $ty = $body;
            pause().await;
            log(format_args!("{parameter} {}", held.name()));
            inner
        }
    )*};
}

functions! {
    made_one("one") -> u32 { value(1).await }
    made_two("two") -> String {
        let text = noisy("text");
        pause().await;
        text.name().to_owned()
    }
}

#[async_hygiene::hygiene]
async fn formats(name: &str) -> String {
    let held = noisy("held");
    println_nothing!("{}", value(1).await);
    let text = format!("{name} {} {inner:>4} {:?}", held.name(), value(Some(2)).await, inner = held.after().await);
    let list = vec![noisy("x"), value(noisy("y")).await];
    assert_eq!(list.len(), value(2).await, "{text}");
    assert!(matches!(value(Some(1)).await, Some(n) if n > 0));
    debug_assert!(text.len() > list.len());
    let repeated = vec![value(1_u8).await; 3];
    let mut out = String::new();
    std::fmt::Write::write_fmt(&mut out, format_args!("{} {}", repeated.len(), list[0].name())).unwrap();
    pause().await;
    out + &text
}

#[macro_export]
macro_rules! println_nothing {
    ($($arg:tt)*) => {
        let _ = format!($($arg)*);
    };
}
use println_nothing;

#[async_hygiene::hygiene]
async fn pinned() -> u32 {
    let held = noisy("held");
    let first = pin!(value(1));
    tokio::pin! {
        let second = value(2);
    }
    let number = match future::select(first, &mut second).await {
        Either::Left((one, _)) => one,
        Either::Right((two, first)) => two + first.await,
    };
    drop(held);
    number + second.await
}

crate::cases! {
    selects();
    joins("3");
    joins("x");
    futures_select();
    own_macros();
    async { made_one("p").await };
    made_two("q");
    formats("name");
    pinned();
}
