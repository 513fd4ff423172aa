//! One limit for all instances of a generic function; lifetimes, `impl Trait`, patterns, const generics.
use std::fmt::Display;
use std::time::Duration;

use async_hygiene::{Overloaded, bounded};
use tokio::time::{Instant, sleep};

#[bounded(1)]
async fn generic<T>(value: T) -> String
where
    T: Display,
{
    sleep(Duration::from_millis(10)).await;
    value.to_string()
}

#[bounded(2)]
async fn lifetimes<'a, 'b: 'a>(a: &'a str, b: &'b str) -> (&'a str, usize) {
    sleep(Duration::from_millis(10)).await;
    (a, b.len())
}

#[bounded(2, reject)]
async fn opaque<'a, F: Fn(usize) -> usize>(words: &'a [&'a str], add: F) -> Result<impl Iterator<Item = usize> + use<'a, F>, Overloaded> {
    sleep(Duration::from_millis(10)).await;
    Ok(words.iter().map(move |word| add(word.len())))
}

#[bounded(2)]
async fn universal(add: impl AsyncFnOnce(u8) -> u8) -> u8 {
    add(1).await
}

#[bounded(2)]
async fn returns_opaque(n: u8) -> impl Iterator<Item = u8> {
    sleep(Duration::from_millis(10)).await;
    0..n
}

#[bounded(2)]
async fn constants<const N: usize>([first, rest @ ..]: [u8; 3], mut n: usize) -> [u8; N] {
    n += rest.len();
    sleep(Duration::from_millis(10)).await;
    [first + n as u8; N]
}

struct Of<T>(T);

impl<T: Clone> Of<T> {
    #[bounded(1)]
    async fn get(&self) -> T {
        sleep(Duration::from_millis(10)).await;
        self.0.clone()
    }

    #[bounded(1)]
    async fn set(&mut self, value: &T) -> &mut T {
        self.0 = value.clone();
        sleep(Duration::from_millis(10)).await;
        &mut self.0
    }

    #[bounded(1)]
    async fn take(self: Box<Self>) -> T {
        self.0
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let (a, b) = tokio::join!(generic(1), generic("x"));
    assert_eq!((&*a, &*b), ("1", "x"));
    assert_eq!(start.elapsed(), Duration::from_millis(20));
    assert_eq!(lifetimes("a", "bc").await, ("a", 2));
    assert!(opaque(&["a", "bc"], |n| n + 1).await.is_ok_and(|all| all.sum::<usize>() == 5));
    assert_eq!(universal(async |n| n + 1).await, 2);
    assert_eq!(returns_opaque(3).await.count(), 3);
    assert_eq!(constants::<2>([1, 2, 3], 4).await, [7, 7]);
    assert_eq!(Of(3).get().await, 3);
    assert_eq!(*Of(3).set(&4).await, 4);
    assert_eq!(Box::new(Of("a")).take().await, "a");
}
