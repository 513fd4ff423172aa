//! How large the futures are.

use std::time::Duration;

use async_hygiene::{Cancelled, Interrupted, TimedOut, bounded, cancellable, timeout};
use tokio::runtime::Runtime;
use tokio::sync::Semaphore;
use tokio_util::sync::CancellationToken;

use crate::bodies::waits;

const HOUR: Duration = Duration::from_secs(3600);

static SEMAPHORE: Semaphore = Semaphore::const_new(8);

type Output = Result<u64, Interrupted>;

macro_rules! body {
    ($held:ident) => {{
        let n = waits($held[0]).await;
        n.wrapping_add($held[$held.len() - 1])
    }};
}

/// The same body with each attribute, for one type of what is held across its await.
macro_rules! functions {
    ($($module:ident: $held:ty;)+) => {$(mod $module {
        use super::*;

        pub type Held = $held;

        pub async fn bare(held: Held) -> Output {
            let n = waits(held[0]).await;
            Ok(n.wrapping_add(held[held.len() - 1]))
        }

        #[cancellable]
        pub async fn cancellable_ref(held: Held, token: &CancellationToken) -> Output {
            let n = waits(held[0]).await;
            Ok(n.wrapping_add(held[held.len() - 1]))
        }

        #[cancellable]
        pub async fn cancellable_ambient(held: Held) -> Output {
            let n = waits(held[0]).await;
            Ok(n.wrapping_add(held[held.len() - 1]))
        }

        #[timeout("1h")]
        pub async fn timed(held: Held) -> Output {
            let n = waits(held[0]).await;
            Ok(n.wrapping_add(held[held.len() - 1]))
        }

        #[bounded(8)]
        pub async fn bounded_waits(held: Held) -> Output {
            let n = waits(held[0]).await;
            Ok(n.wrapping_add(held[held.len() - 1]))
        }

        #[bounded(8, reject)]
        pub async fn bounded_rejects(held: Held) -> Output {
            let n = waits(held[0]).await;
            Ok(n.wrapping_add(held[held.len() - 1]))
        }

        #[cancellable]
        #[timeout("1h")]
        #[bounded(8)]
        pub async fn everything(held: Held, token: &CancellationToken) -> Output {
            let n = waits(held[0]).await;
            Ok(n.wrapping_add(held[held.len() - 1]))
        }

        pub async fn by_hand_token(held: Held, token: &CancellationToken) -> Output {
            let call = token.run_until_cancelled(async move { Output::Ok(body!(held)) });
            call.await.unwrap_or(Err(Cancelled::new("by hand").into()))
        }

        pub async fn by_hand_timeout(held: Held) -> Output {
            let call = tokio::time::timeout(HOUR, async move { Output::Ok(body!(held)) });
            call.await.unwrap_or(Err(TimedOut::new("by hand", HOUR).into()))
        }

        pub async fn by_hand_bound(held: Held) -> Output {
            let _permit = SEMAPHORE.acquire().await.expect("nobody closes it");
            Ok(body!(held))
        }

        pub async fn by_hand_everything(held: Held, token: &CancellationToken) -> Output {
            let call = tokio::time::timeout(HOUR, async move {
                let _permit = SEMAPHORE.acquire().await.expect("nobody closes it");
                Output::Ok(body!(held))
            });
            match token.run_until_cancelled(call).await {
                Some(output) => output.unwrap_or(Err(TimedOut::new("by hand", HOUR).into())),
                None => Err(Cancelled::new("by hand").into()),
            }
        }
    })+};
}

functions! {
    small: [u64; 1];
    large: [u64; 32];
}

/// Prints the sizes of the futures of small and of large parameters.
pub fn print(runtime: &Runtime) {
    let _entered = runtime.enter();
    let token = CancellationToken::new();
    macro_rules! sizes {
        ($($text:literal => $function:ident($($token:expr)?);)+) => {$({
            let small = size_of_val(&small::$function([0; 1], $($token)?));
            let large = size_of_val(&large::$function([0; 32], $($token)?));
            println!("  {:<58} {small:>9} {large:>9}", $text);
        })+};
    }
    println!("  {:<58} {:>9} {:>9}", "held across its await", "8 bytes", "256 bytes");
    sizes! {
        "bare" => bare();
        "#[cancellable], by reference" => cancellable_ref(&token);
        "#[cancellable], ambient" => cancellable_ambient();
        "run_until_cancelled, by hand" => by_hand_token(&token);
        "#[timeout(\"1h\")]" => timed();
        "tokio::time::timeout, by hand" => by_hand_timeout();
        "#[bounded(8)]" => bounded_waits();
        "#[bounded(8, reject)]" => bounded_rejects();
        "static Semaphore, acquire().await, by hand" => by_hand_bound();
        "#[cancellable] #[timeout(\"1h\")] #[bounded(8)]" => everything(&token);
        "run_until_cancelled, timeout and Semaphore, by hand" => by_hand_everything(&token);
    }
}
