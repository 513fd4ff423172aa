//! Types that are known only later.
use std::collections::{BTreeMap, HashMap, HashSet};

use crate::support::{noisy, pause, value};

#[async_hygiene::hygiene]
async fn filled_later(numbers: &[u32]) -> Option<u64> {
    let mut best = None;
    let mut list = Vec::new();
    let mut map = HashMap::new();
    let mut set = Default::default();
    pause().await;
    for number in numbers {
        let wide = u64::from(*number);
        if best.is_none_or(|b| wide > b) {
            best = Some(wide);
        }
        list.push(wide);
        pause().await;
        map.insert("key", list.len());
    }
    fill(&mut set);
    pause().await;
    best.map(|b| b + map.len() as u64 + list.iter().sum::<u64>() + set.len() as u64)
}

fn fill(set: &mut HashSet<u8>) {
    set.insert(1);
}

#[async_hygiene::hygiene]
async fn literals() -> (u8, i64, f32, usize) {
    let small = 200;
    let negative = -5;
    let float = 1.5;
    let index = 2;
    let mut counter = 0;
    pause().await;
    counter += 1;
    let array = [0; 4];
    let shifted = 1 << value(3).await;
    pause().await;
    takes(small, negative, float);
    (small, negative + shifted, float, array[index] + counter)
}

fn takes(_: u8, _: i64, _: f32) {}

#[async_hygiene::hygiene]
async fn parsed(text: &str) -> Result<u16, Box<dyn std::error::Error>> {
    let number = text.parse::<u16>()?;
    pause().await;
    let other = "7".parse().unwrap();
    let third: u16 = value("8".parse()).await?;
    pause().await;
    Ok(add(number, other) + third)
}

fn add(left: u16, right: u16) -> u16 {
    left + right
}

#[async_hygiene::hygiene]
async fn closures() -> usize {
    let length = |text| -> usize { str::len(text) };
    let mut compare = None;
    let identity = |x| x;
    pause().await;
    compare = compare.or(Some(|a: &u32, b: &u32| a.cmp(b)));
    let mut numbers = vec![3, 1, 2];
    numbers.sort_by(compare.unwrap());
    let later = |n| n + 1;
    pause().await;
    length("abc") + identity(later(numbers[0])) as usize
}

#[async_hygiene::hygiene]
async fn conversions(text: &str) -> String {
    let owned: String = text.into();
    let collected = owned.chars().rev().collect();
    pause().await;
    let joined = concat(collected);
    let map: BTreeMap<_, _> = joined.chars().zip(0_u32..).collect();
    let (even, odd): (Vec<_>, Vec<_>) = map.into_values().partition(|n| n % 2 == 0);
    let wide = value(even.len()).await.try_into().unwrap();
    pause().await;
    let boxed = Box::default();
    let sum = widen(wide, &boxed);
    let extended = odd.iter().copied().map(u64::from).sum();
    pause().await;
    format!("{joined} {}", sum.max(extended))
}

fn concat(text: String) -> String {
    text + "!"
}

fn widen(number: u64, plus: &u64) -> u64 {
    number + plus
}

#[async_hygiene::hygiene]
async fn generic_results() -> Result<u32, String> {
    let nothing = Err(());
    let ready: Result<_, String> = Ok(5);
    let mut error = None;
    pause().await;
    let first = nothing.or(ready)?;
    let (sender, receiver) = std::sync::mpsc::sync_channel(8);
    pause().await;
    sender.try_send(first).map_err(|e| e.to_string())?;
    let got = receiver.try_recv().map_err(|_| "closed")?;
    let either = if got > 100 { error.take() } else { None };
    pause().await;
    either.map_or(Ok(got), |text: &str| Err(text.to_owned()))
}

#[async_hygiene::hygiene]
async fn awaited_later() -> u32 {
    let mut futures = Vec::new();
    let mut boxed: Vec<std::pin::Pin<Box<dyn Future<Output = u32>>>> = Vec::new();
    pause().await;
    for number in 0..2 {
        futures.push(value(number));
        boxed.push(Box::pin(async move { number + 1 }));
    }
    let mut sum = 0;
    for future in futures {
        sum += future.await;
    }
    for future in boxed {
        sum += future.await;
    }
    sum
}

#[async_hygiene::hygiene]
async fn deferred() -> usize {
    let held;
    let mut numbers;
    let pointer;
    pause().await;
    numbers = Vec::new();
    held = value(noisy("held")).await;
    pointer = &held;
    numbers.push(pointer.name());
    pause().await;
    numbers.len() + pointer.name().len()
}

crate::cases! {
    filled_later(&[1, 3, 2]);
    literals();
    async { parsed("5").await.map_err(|e| e.to_string()) };
    async { parsed("x").await.map_err(|e| e.to_string()) };
    closures();
    conversions("abc");
    generic_results();
    awaited_later();
    deferred();
}
