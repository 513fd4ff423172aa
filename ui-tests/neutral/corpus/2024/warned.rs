//! Code that rustc warns about.
use std::sync::Mutex;

use crate::support::{Noisy, log, noisy, pause, try_noisy, value};

#[async_hygiene::hygiene]
async fn unused_bindings(parameter: u32, mut changed: u32, Noisy(inside): &Noisy) {
    let plain = 1;
    let called = noisy("called");
    let mut mutable = value(2).await;
    let (left, right) = (noisy("left"), value(3).await);
    let Some(some) = Some(noisy("some")) else { return };
    let whole @ (part, _) = (1, 2);
    let text = String::from("text");
    pause().await;
    let closure = |argument: u32| 1;
    #[async_hygiene::allow(unawaited_future)]
    let block = async { let inner = noisy("inner"); pause().await; };
    let Pair { left: renamed, right } = Pair { left: 1, right: 2 };
    for index in 0..2 {
        pause().await;
    }
    match value(Some(1)).await {
        Some(number) => pause().await,
        other => {}
    }
    if let Some(text) = Some(noisy("text")) {
        pause().await;
    }
    while let Some(next) = None::<Noisy> {
        pause().await;
    }
    pause().await;
}

struct Pair {
    left: u32,
    right: u32,
}

#[async_hygiene::hygiene]
async fn unused_guards(lock: &Mutex<u32>) -> u32 {
    let seen = { let guard = lock.lock().unwrap(); 1 };
    pause().await;
    let other = *lock.lock().unwrap();
    pause().await;
    2
}

#[async_hygiene::hygiene]
async fn dead_stores(flag: bool) -> usize {
    let mut first = noisy("never read");
    first = noisy("read");
    let mut second = None;
    second = Some(value(1).await);
    let mut third = 0;
    let mut fourth = 5;
    pause().await;
    third = 1;
    fourth += 1;
    let mut fifth = noisy("x");
    pause().await;
    if flag {
        fifth = noisy("y");
    }
    let mut sixth;
    sixth = 1;
    sixth = 2;
    pause().await;
    for _ in 0..2 {
        let mut turn = 0;
        pause().await;
        turn = 3;
    }
    let mut seventh = value(String::new()).await;
    pause().await;
    seventh = String::from("last");
    let mut eighth = vec![1];
    eighth = vec![2];
    pause().await;
    first.name().len() + second.unwrap_or(0) + eighth.len()
}

#[async_hygiene::hygiene]
async fn dead_parameters(mut number: u32, mut text: String) -> u32 {
    number = 2;
    pause().await;
    text = String::new();
    pause().await;
    let mut counter = 0;
    counter += value(1).await;
    pause().await;
    number
}

#[async_hygiene::hygiene]
async fn needless_mut(mut parameter: Vec<u32>) -> usize {
    let mut list = vec![1];
    pause().await;
    let mut noisy = noisy("mut");
    let (mut a, b) = (1, 2);
    pause().await;
    for mut item in list.iter() {
        pause().await;
        log(item);
    }
    list.len() + parameter.len() + noisy.name().len() + a + b
}

#[must_use = "for a reason"]
fn must() -> Noisy {
    noisy("must")
}

#[must_use]
async fn must_async() -> Result<u32, String> {
    pause().await;
    Ok(1)
}

#[async_hygiene::hygiene]
async fn unused_results() {
    must();
    must().me();
    try_noisy("result");
    must_async().await;
    #[async_hygiene::allow(unawaited_future)]
    must_async();
    value(Some(1)).await;
    value(try_noisy("later")).await;
    pause();
    #[async_hygiene::allow(unawaited_future)]
    async { 1 };
    || 1;
    vec![1].iter().map(|n| n + 1);
    noisy("plain");
    noisy("compared").name() == "x";
    &value(1).await;
    -1;
    "text".len();
    Some(noisy("some"));
    Box::new(noisy("box"));
    (must(), 1);
    [must()];
    try_noisy("mapped").map(|n| n.name());
    format!("{}", 1);
    std::mem::take(&mut vec![1]);
    pause().await;
}

#[async_hygiene::hygiene]
async fn unreachable(flag: u32) -> u32 {
    let held = noisy("held");
    if flag == 0 {
        let number = return 0;
        pause().await;
        log(number);
    }
    if flag == 1 {
        panic!("one");
        let after = noisy("after");
        pause().await;
        log(after.name());
    }
    while flag == 2 {
        break;
        pause().await;
    }
    if flag == 3 {
        let never: Noisy = todo!();
        pause().await;
        log(never.name());
    }
    if flag == 4 {
        let exits = diverges();
        let second = noisy("second");
        pause().await;
        log(second.name());
        return exits;
    }
    loop {
        let turn = noisy("turn");
        pause().await;
        if turn.name().is_empty() { continue; }
        return value(held.name().len() as u32).await;
    }
    let unreached = noisy("unreached");
    pause().await;
    unreached.name().len() as u32
}

fn diverges() -> ! {
    panic!("diverges")
}

async fn diverges_later() -> ! {
    pause().await;
    panic!("later")
}

#[async_hygiene::hygiene]
async fn unreachable_after_awaits(flag: bool) -> u32 {
    let held = noisy("held");
    if flag {
        diverges_later().await;
        let after = noisy("after");
        pause().await;
        log(after.name());
    }
    let number = match flag { true => diverges(), false => value(1).await };
    pause().await;
    match held.name() {
        "held" => number,
        _ => { return 1; noisy("x").after().await as u32 }
        _ => value(2).await,
    }
}

#[async_hygiene::hygiene]
async fn braces_and_parens(flag: bool) -> usize {
    let first = (noisy("paren"));
    let second = { value(1).await };
    let third = (value(noisy("await")).await);
    pause().await;
    if (value(flag).await) { pause().await };
    while (value(false).await) {}
    match (value(1).await) { _ => () }
    for _ in (value(0..1).await) {}
    let fourth = ((first.after()).await);
    let fifth = { noisy("block") };
    take((value(1).await));
    take({ value(1).await });
    let sixth = &(noisy("borrowed"));
    pause().await;;
    return (second + third.name().len() + fourth + fifth.name().len() + sixth.name().len());
}

fn take(_: usize) {}

#[async_hygiene::hygiene]
async fn names() {
    let camelCase = noisy("case");
    let Another = value(1).await;
    pause().await;
    log(camelCase.name());
    log(Another);
    struct inner_type;
    const lower: u32 = 1;
    fn InnerFunction() {}
    let inner_type = inner_type;
    pause().await;
}

#[async_hygiene::hygiene]
async fn odd_statements(mut numbers: Vec<u32>) -> Vec<u32> {
    let reference = &numbers;
    drop(reference);
    let copy = 1;
    drop(copy);
    std::mem::forget(copy);
    pause().await;
    numbers = numbers;
    let same = value(1).await;
    let same = same as i32;
    let cast = same as i32;
    let negative = 200_u8 as i8;
    'unused: loop {
        pause().await;
        break;
    }
    let qualified = std::string::String::from("x");
    let path = crate::support::noisy("path");
    let empty = [noisy("a"); 0];
    pause().await;
    let pointer = std::ptr::null::<u8>() as *const u8;
    let comparison = cast < 300 && u8::MAX as i32 >= same;
    let boxed: Box<dyn Send> = Box::new(1) as Box<dyn Send>;
    if let x = value(1).await { log(x); }
    let deprecated = old();
    pause().await;
    unsafe { pause().await };
    let unit = pause().await;
    let unit_again = log("unit");
    /// Documented.
    let documented = noisy("documented");
    let _ = Mutex::new(1);
    numbers.push(u32::from(comparison) + qualified.len() as u32);
    numbers
}

#[deprecated = "old"]
fn old() -> Noisy {
    noisy("old")
}

#[async_hygiene::hygiene]
async fn expected(number: u32) -> usize {
    #[allow(unused_variables)]
    let silent = noisy("silent");
    #[expect(unused_variables)]
    let expected = noisy("expected");
    #[expect(unused_mut, reason = "a test")]
    let mut list = value(vec![1]).await;
    #[expect(unused_variables)]
    let used = noisy("unfulfilled");
    #[expect(unused_must_use)]
    must();
    #[allow(unused_assignments)]
    let mut stored = noisy("stored");
    pause().await;
    stored = noisy("again");
    pause().await;
    #[expect(unreachable_code)]
    if number > 1 {
        return 1;
        pause().await;
    }
    #[cfg(any())]
    let absent = noisy("absent");
    #[cfg(all())]
    let present = noisy("present");
    pause().await;
    list.len() + used.name().len() + stored.name().len()
}

#[async_hygiene::hygiene]
async fn never_called() {
    let held = noisy("dead");
    pause().await;
}

#[async_hygiene::hygiene]
mod inner {
    use super::{Mutex, pause};
    use crate::support::noisy;

    pub struct Public {
        pub field: u32,
        unread: u32,
    }

    impl Public {
        pub fn new() -> Self {
            Public { field: 1, unread: 2 }
        }

        async fn unused(&self) {
            let this = self;
            pause().await;
        }

        pub async fn used(mut self) -> u32 {
            let unused = noisy("unused");
            pause().await;
            self.field
        }
    }
}

#[async_hygiene::hygiene]
async fn elided(text: &str, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
    let first = text.chars();
    pause().await;
    formatter.write_str(first.as_str())
}

#[async_hygiene::hygiene]
async fn lets() {
    let _ = must();
    let _ = must_async().await;
    let _ = try_noisy("let");
    let _unused = must();
    #[async_hygiene::allow(unawaited_future)]
    let _later = pause();
    let () = pause().await;
    let _: () = value(()).await;
    pause().await;
}

crate::cases! {
    async { unused_bindings(1, 2, &noisy("parameter")).await };
    async { unused_guards(&Mutex::new(1)).await };
    dead_stores(true);
    dead_parameters(1, String::new());
    needless_mut(vec![]);
    unused_results();
    unreachable(0);
    unreachable(1);
    unreachable(2);
    unreachable(3);
    unreachable(4);
    unreachable(5);
    unreachable_after_awaits(true);
    unreachable_after_awaits(false);
    braces_and_parens(true);
    names();
    odd_statements(vec![1]);
    expected(0);
    expected(2);
    inner::Public::new().used();
    lets();
}
