//! Generics, traits, `self` in all forms, coercions.
use std::borrow::Cow;
use std::fmt::{Debug, Display};
use std::future::{Future, IntoFuture};
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

use crate::support::{Noisy, Pause, log, noisy, pause, value};

#[async_hygiene::hygiene]
async fn generic<T: Display, const N: usize>(items: [T; N]) -> String
where
    T: Clone,
{
    let first = items.first().cloned();
    pause().await;
    let mut out = String::new();
    for item in items {
        let copy = item.clone();
        out.push_str(&value(item).await.to_string());
        log(copy);
    }
    out + &first.map_or_else(String::new, |f| f.to_string())
}

#[async_hygiene::hygiene]
async fn callbacks<F, Fut>(make: F, other: impl Fn(&str) -> usize) -> usize
where
    F: FnOnce(Noisy) -> Fut,
    Fut: Future<Output = Noisy>,
{
    let made = make(noisy("given")).await;
    pause().await;
    other(made.name())
}

#[async_hygiene::hygiene]
trait Store {
    type Item: Debug + 'static;

    async fn get(&self, key: usize) -> Option<Self::Item>;

    async fn first(&self) -> Option<Self::Item> {
        let held = noisy("first");
        let found = self.get(0).await;
        pause().await;
        log(held.name());
        found
    }

    fn boxed<'a>(self: Box<Self>, keys: &'a [usize]) -> Pin<Box<dyn Future<Output = Vec<Self::Item>> + 'a>>
    where
        Self: 'a,
    {
        Box::pin(async move {
            let mut out = Vec::new();
            for key in keys {
                out.extend(self.get(*key).await);
            }
            out
        })
    }
}

struct Fixed {
    items: Vec<&'static str>,
    noisy: Noisy,
}

#[async_hygiene::hygiene]
impl Store for Fixed {
    type Item = Noisy;

    async fn get(&self, key: usize) -> Option<Noisy> {
        let name = self.items.get(key).copied()?;
        pause().await;
        Some(noisy(name))
    }
}

#[async_hygiene::hygiene]
impl Fixed {
    const LIMIT: usize = 2;

    fn new() -> Self {
        Self { items: vec!["x", "y"], noisy: noisy("fixed") }
    }

    async fn by_value(self) -> usize {
        let len = self.items.len();
        pause().await;
        len + Self::LIMIT
    }

    async fn by_mut(&mut self) -> &mut Vec<&'static str> {
        self.items.push("z");
        pause().await;
        self.noisy = noisy("changed");
        let items = &mut self.items;
        pause().await;
        items.push("w");
        items
    }

    async fn by_rc(self: Rc<Self>) -> usize {
        let other = Rc::clone(&self);
        pause().await;
        other.items.len()
    }

    async fn by_pin(mut self: Pin<&mut Self>) -> usize {
        let this = &mut *self;
        this.items.clear();
        pause().await;
        self.items.len()
    }

    async fn by_arc(self: &Arc<Self>, other: &str) -> usize {
        let this = self.clone();
        let len = value(other).await.len();
        this.items.len() + len
    }
}

async fn forms() -> (usize, usize, usize, usize, usize) {
    let mut fixed = Fixed::new();
    let len = fixed.by_mut().await.len();
    let pinned = Pin::new(&mut fixed).by_pin().await;
    let value = fixed.by_value().await;
    let rc = Rc::new(Fixed::new()).by_rc().await;
    let arc = Arc::new(Fixed::new()).by_arc("other").await;
    (len, pinned, value, rc, arc)
}

async fn eats(debug: Box<dyn Debug>, display: &dyn Display, slice: &[u8], text: &str) -> String {
    pause().await;
    format!("{debug:?} {display} {slice:?} {text}")
}

#[async_hygiene::hygiene]
async fn coercions() -> String {
    let boxed: Box<dyn Debug> = Box::new(value(noisy("boxed")).await);
    let slice: &[u8] = &[1, 2, 3];
    let function: fn(&'static str) -> Noisy = noisy;
    let owned = String::from("owned");
    let cow: Cow<'_, str> = owned.as_str().into();
    pause().await;
    let made = function("made");
    let text = eats(boxed, &made.name(), slice, &cow).await;
    let more = eats(Box::new(value(1).await), &Box::new(2), &vec![3; value(2).await], &String::from("4")).await;
    let arc: Arc<dyn Display> = Arc::new(value("arc").await);
    let list: Vec<Box<dyn Display>> = vec![Box::new(1), Box::new(value("two").await)];
    let option: Option<Box<dyn Debug>> = Some(Box::new(value(noisy("some")).await));
    let optional: Option<&dyn Debug> = Some(&made);
    pause().await;
    format!("{text} {more} {arc} {} {option:?} {optional:?}", list.len())
}

#[async_hygiene::hygiene]
async fn reborrows(numbers: &mut Vec<u32>, text: &mut String) -> usize {
    let first = &mut *numbers;
    first.push(1);
    pause().await;
    push(first, 2).await;
    push(first, 3).await;
    let last = first.last_mut().unwrap();
    *last += value(1).await;
    let slice = numbers.as_mut_slice();
    slice[0] = value(9).await;
    pause().await;
    slice[1] += slice[0];
    for number in numbers.iter_mut() {
        *number += 1;
        pause().await;
    }
    let view = text.as_str();
    let len = value(view).await.len();
    text.push_str("more");
    let pair = (&mut *numbers, &mut *text);
    pause().await;
    pair.0.clear();
    len + pair.1.len()
}

async fn push(numbers: &mut Vec<u32>, number: u32) {
    pause().await;
    numbers.push(number);
}

async fn reborrowed() -> (usize, Vec<u32>, String) {
    let mut numbers = vec![0];
    let mut text = String::from("text");
    (reborrows(&mut numbers, &mut text).await, numbers, text)
}

#[async_hygiene::hygiene]
async fn lifetimes<'a, 'b: 'a>(left: &'a str, right: &'b str, seen: &mut Vec<&'a str>) -> &'a str {
    let longer = if left.len() > right.len() { left } else { right };
    pause().await;
    seen.push(longer);
    let last = seen.last().copied();
    pause().await;
    last.unwrap_or(left)
}

struct Delay(Noisy);

impl IntoFuture for Delay {
    type Output = &'static str;
    type IntoFuture = Pin<Box<dyn Future<Output = &'static str>>>;

    fn into_future(self) -> Self::IntoFuture {
        Box::pin(async move {
            let future: Pause = pause();
            future.await;
            self.0.name()
        })
    }
}

#[async_hygiene::hygiene]
async fn into_future() -> usize {
    let delay = Delay(noisy("delay"));
    let first = delay.await;
    Delay(noisy("temporary")).await.len() + first.len()
}

#[async_hygiene::hygiene]
async fn not_send() -> usize {
    let rc = Rc::new(noisy("rc"));
    let weak = Rc::downgrade(&rc);
    pause().await;
    drop(rc);
    pause().await;
    weak.strong_count()
}

#[async_hygiene::hygiene]
async fn send_again() -> usize {
    let len = {
        let rc = Rc::new(noisy("rc"));
        rc.name().len()
    };
    pause().await;
    let raw = std::ptr::null::<u8>();
    let is_null = raw.is_null();
    value(len).await + usize::from(is_null)
}

#[async_hygiene::hygiene]
async fn not_sync() -> u32 {
    let cell = std::cell::Cell::new(1);
    cell.set(cell.get() + value(1).await);
    pause().await;
    cell.get()
}

crate::cases! {
    generic(["a", "b"]);
    generic([1.5, 2.5, 3.5]);
    generic::<u8, 0>([]);
    callbacks(async |n| n.next("made"), str::len);
    callbacks(|n| value(n), |text| text.len() + 1);
    async { Fixed::new().first().await };
    async { Box::new(Fixed::new()).boxed(&[1, 2, 0]).await };
    forms();
    coercions();
    reborrowed();
    async { lifetimes("a", "bc", &mut Vec::new()).await.len() };
    into_future();
    not_send();
    send_again();
    not_sync();
}
