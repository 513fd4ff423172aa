//! Code that clippy warns about.
use std::collections::HashMap;
use std::io::{self, Read, Write};
use std::rc::Rc;
use std::sync::{Arc, Mutex, RwLock};

use crate::support::{Noisy, fails, log, noisy, pause, try_noisy, value};

#[async_hygiene::hygiene]
async fn lets(number: u32) -> u32 {
    let unit = pause().await;
    let _ = value(try_noisy("x")).await;
    let _ = try_noisy("x");
    #[async_hygiene::allow(unawaited_future)]
    let _future = value(1);
    #[async_hygiene::allow(unawaited_future)]
    let _ = value(1);
    let _used = noisy("used");
    log(_used.name());
    let _effect = number + 1;
    let number = number + 1;
    let number = value(number).await;
    let text = noisy("unrelated");
    pause().await;
    let text = 5;
    let same = number;
    let same = same;
    let vector = vec![1, 2, 3];
    for n in vector.iter() {
        pause().await;
        log(n);
    }
    let result = value(number).await + text;
    result
}

#[async_hygiene::hygiene]
async fn let_and_return() -> Noisy {
    let made = value(noisy("made")).await;
    made
}

#[async_hygiene::hygiene]
async fn needless(flag: bool, option: Option<u32>) -> Result<u32, String> {
    let boolean = if value(flag).await { true } else { false };
    let held = noisy("held");
    pause().await;
    if flag {
        if boolean {
            pause().await;
        }
    }
    let found = match option {
        Some(number) => number,
        None => return Err(held.name().to_string()),
    };
    let other = if let Some(number) = value(option).await { number } else { return Ok(1) };
    match value(option).await {
        Some(number) => log(number),
        _ => (),
    }
    let mapped = match option {
        Some(number) => Some(number + value(1).await),
        None => None,
    };
    let cloned = held.name().clone();
    let text = String::from("text").to_string();
    pause().await;
    let length = (&text).len();
    let checked = fails("1").await;
    if checked.is_err() {
        return checked;
    }
    let number = checked.unwrap();
    let questioned = Ok::<u32, String>(fails("2").await?)?;
    log(cloned);
    return Ok(found + other + mapped.unwrap_or(0) + length as u32 + number + questioned);
}

#[async_hygiene::hygiene]
async fn held_until_drop(lock: Arc<Mutex<Vec<u32>>>, other: Arc<RwLock<u32>>) -> usize {
    let guard = lock.lock().unwrap();
    let len = guard.len();
    drop(guard);
    pause().await;
    let mut write = other.write().unwrap();
    *write += 1;
    let seen = *write;
    log(seen);
    log("a while");
    drop(write);
    if let Some(first) = lock.lock().unwrap().first() {
        log(first);
    }
    match lock.lock().unwrap().len() {
        0 => log("empty"),
        _ => log("full"),
    }
    pause().await;
    len
}

#[async_hygiene::hygiene]
async fn not_send(rc: Rc<u32>, reference: &Rc<u32>) -> u32 {
    let other = rc.clone();
    pause().await;
    let boxed: Box<Vec<u32>> = Box::new(Vec::new());
    pause().await;
    *other + **reference + boxed.len() as u32
}

#[async_hygiene::hygiene]
async fn loops(numbers: &Vec<u32>, text: String, map: HashMap<u32, Option<Box<Noisy>>>) -> usize {
    let mut index = 0;
    for number in numbers {
        pause().await;
        log(index + number);
        index += 1;
    }
    for i in 0..numbers.len() {
        let at = numbers[i];
        pause().await;
        log(at);
    }
    let mut iter = numbers.iter();
    while let Some(next) = iter.next() {
        let copy = *next;
        pause().await;
        log(copy);
    }
    loop {
        let turn = value(map.len()).await;
        let Some(x) = map.get(&1) else { break };
        log(turn);
        pause().await;
    }
    let collected: Vec<_> = numbers.iter().collect();
    let len = collected.len();
    pause().await;
    len + text.len()
}

#[async_hygiene::hygiene]
async fn numbers(wide: u64) -> f32 {
    let small = wide as u32;
    let float = 1.0;
    pause().await;
    let half = small / 2;
    let shifted = half + 1 * value(2).await;
    let array = [1, 2, 3];
    pause().await;
    let indexed = array[shifted as usize % 3];
    let long = 1000000;
    let equal = float == 1.0;
    pause().await;
    (indexed + long) as f32 + float + f32::from(u8::from(equal))
}

#[async_hygiene::hygiene]
async fn io_amounts(mut input: impl Read, mut output: impl Write) -> io::Result<()> {
    let mut buffer = [0; 4];
    pause().await;
    input.read(&mut buffer)?;
    output.write(&buffer)?;
    pause().await;
    output.flush()
}

#[async_hygiene::hygiene]
async fn not_async(number: u32) -> u32 {
    let doubled = noisy("doubled");
    number * 2
}

#[async_hygiene::hygiene]
async fn complex(a: u32, b: u32) -> u32 {
    let mut total = value(0).await;
    let first = noisy("first");
    if a > 1 { total += 1; pause().await; }
    let second = noisy("second");
    if a > 2 { total += 1; pause().await; }
    let third = noisy("third");
    if a > 3 { total += 1; pause().await; }
    let fourth = value(4).await;
    if a > 4 { total += 1; pause().await; }
    let fifth = value(5).await;
    if a > 5 { total += 1; pause().await; }
    let sixth = value(6).await;
    if a > 6 { total += 1; pause().await; }
    let seventh = value(7).await;
    if b > 1 { total += 1; pause().await; }
    let eighth = value(8).await;
    if b > 2 { total += 1; pause().await; }
    let ninth = noisy("ninth");
    pause().await;
    total + fourth + fifth + sixth + seventh + eighth + (first.name().len() + second.name().len() + third.name().len() + ninth.name().len()) as u32
}

#[async_hygiene::hygiene]
async fn too_complex(a: u32, b: u32) -> u32 {
    let mut total = value(0).await;
    for n in 0..a {
        let turn = noisy("turn");
        if n == b && n > 1 || n == 0 { total += 1; pause().await; }
        if n == 1 { total += 1; pause().await; }
        match n { 1 => total += 1, 2 => total += 2, 3 => total += 3, 4 => pause().await, _ => {} }
        while total < b { total += 1; if total == 5 { break; } pause().await; }
        if n == 2 { continue; } else if n == 3 { total += 1; } else if n == 4 { total += 2; } else { pause().await; }
        match b { 1 => total += 1, 2 => total += 2, 3 => total += 3, 4 => pause().await, 5 => {} 6 => return 1, _ => {} }
        if a == 9 { if b == 9 { if n == 9 { total = 0; } } }
        log(turn.name());
    }
    total
}

fn quarter() -> [u8; 200_000] {
    std::hint::black_box([0; 200_000])
}

#[async_hygiene::hygiene]
async fn large_frame() -> usize {
    let bytes = quarter();
    pause().await;
    bytes.len()
}

#[async_hygiene::hygiene]
async fn large_future() -> usize {
    let bytes = [0_u8; 9000];
    pause().await;
    let inner = large_frame().await;
    bytes.len() + inner
}

#[async_hygiene::hygiene]
async fn nested() -> u32 {
    let made = { { { { { { { { { { value(1).await } } } } } } } } } };
    pause().await;
    made
}

#[async_hygiene::hygiene]
async fn unwrapping(result: Result<u32, String>, list: Vec<String>) -> u32 {
    let first = list.get(0).cloned().unwrap_or(String::new());
    let found = list.iter().filter(|s| s.len() > 1).next().map(|s| s.len()).unwrap_or(0);
    let joined = list.iter().map(|s| format!("{s}.")).collect::<String>();
    pause().await;
    let expected = result.clone().ok().expect("a number");
    let none = list.iter().find(|s| s.is_empty()).is_none();
    pause().await;
    log(first);
    log(joined);
    log(none);
    expected + found as u32
}

#[async_hygiene::hygiene]
async fn expected_clippy(flag: bool) -> u32 {
    #[expect(clippy::needless_bool)]
    let boolean = if flag { true } else { false };
    #[allow(clippy::let_unit_value)]
    let unit = pause().await;
    #[expect(clippy::let_and_return, clippy::useless_conversion)]
    let number = { let made = u32::from(value(1_u32).await); made };
    #[expect(clippy::unwrap_used)]
    let unwrapped = value(Some(2)).await.unwrap();
    pause().await;
    number + unwrapped + u32::from(boolean)
}

#[async_hygiene::hygiene]
impl Service {
    async fn without_self(&self, number: u32) -> u32 {
        let made = noisy("made");
        pause().await;
        number + made.name().len() as u32
    }

    async fn mutable(&mut self) -> usize {
        let names = self.names.clone();
        pause().await;
        let cloned = names.clone();
        pause().await;
        cloned.len()
    }

    async fn cloned(&self, name: &String, unused: String) -> String {
        let name = name.clone();
        pause().await;
        let result = name + &unused;
        pause().await;
        result.clone()
    }
}

struct Service {
    names: Vec<String>,
}

async fn service() -> (u32, usize, String) {
    let mut service = Service { names: vec![String::new()] };
    let first = service.without_self(1).await;
    (first, service.mutable().await, service.cloned(&String::new(), String::new()).await)
}

crate::cases! {
    lets(1);
    let_and_return();
    needless(true, Some(1));
    needless(false, None);
    held_until_drop(Arc::default(), Arc::default());
    async { not_send(Rc::new(1), &Rc::new(2)).await };
    async { loops(&vec![1, 2], String::new(), HashMap::new()).await };
    numbers(5);
    async { io_amounts(&[1, 2][..], Vec::new()).await.is_ok() };
    not_async(1);
    complex(9, 9);
    too_complex(3, 4);
    large_frame();
    large_future();
    nested();
    unwrapping(Ok(1), vec![String::from("ab")]);
    expected_clippy(true);
    service();
}
