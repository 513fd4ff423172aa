//! Type parameters, `impl Trait`, const generics, lifetimes, patterns, attributes on parameters.
use std::fmt::Display;
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::time::sleep;

#[timeout(Duration::from_millis(N))]
async fn constants<const N: u64, T>(value: T) -> Result<T, TimedOut>
where
    T: Clone + Display,
{
    sleep(Duration::from_millis(5)).await;
    Ok(value)
}

#[timeout("10ms")]
async fn universal(call: impl AsyncFn(u8) -> u8, n: u8) -> Result<u8, TimedOut> {
    Ok(call(n).await)
}

#[timeout("10ms")]
async fn existential<'a, 'b>(a: &'a str, b: &'b [u8]) -> Result<(impl Iterator<Item = char> + use<'a, 'b>, &'b u8), TimedOut> {
    sleep(Duration::from_millis(5)).await;
    Ok((a.chars(), &b[0]))
}

#[timeout("10ms")]
async fn elided(text: &mut String) -> Result<&mut String, TimedOut> {
    sleep(Duration::from_millis(5)).await;
    text.push('!');
    Ok(text)
}

#[timeout("10ms")]
async fn patterns((mut a, _): (u8, u8), [b, ..]: [u8; 3], #[allow(unused)] c: u8, mut d: u8) -> Result<u8, TimedOut> {
    a += b;
    d += a;
    sleep(Duration::from_millis(u64::from(d))).await;
    Ok(d)
}

trait Service {
    type Answer;

    #[timeout(self.limit())]
    async fn by_default(&mut self) -> Result<Self::Answer, TimedOut> {
        self.answer().await
    }

    fn limit(&self) -> Duration;
    async fn answer(&mut self) -> Result<Self::Answer, TimedOut>;
}

struct After(u64);

impl Service for After {
    type Answer = u64;

    fn limit(&self) -> Duration {
        Duration::from_millis(6)
    }

    #[timeout("1m")]
    async fn answer(&mut self) -> Result<u64, TimedOut> {
        sleep(Duration::from_millis(self.0)).await;
        self.0 += 1;
        Ok(self.0)
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(constants::<6, _>("a").await, Ok("a"));
    assert!(constants::<4, _>("a").await.is_err());
    let wait = async |n| {
        sleep(Duration::from_millis(u64::from(n))).await;
        n
    };
    assert_eq!(universal(wait, 9).await, Ok(9));
    assert!(universal(wait, 11).await.is_err());
    assert!(existential("ab", &[3]).await.is_ok_and(|(chars, n)| chars.count() == 2 && *n == 3));
    assert_eq!(elided(&mut String::from("a")).await.map(|text| text.len()), Ok(2));
    assert_eq!(patterns((1, 0), [2, 0, 0], 0, 3).await, Ok(6));
    assert!(patterns((10, 0), [2, 0, 0], 0, 3).await.is_err());
    assert_eq!(After(5).by_default().await, Ok(6));
    let error = After(7).by_default().await.unwrap_err();
    assert!(error.function().ends_with("::by_default"), "{error}");
}
