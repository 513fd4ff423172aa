//! The order of drops: shadowing, `_` and `_x`, reassignment, partial moves, parameters.
use crate::support::{Noisy, log, noisy, pause, value};

#[async_hygiene::hygiene]
async fn shadowed() -> usize {
    let name = noisy("first");
    let name = name.next("second");
    pause().await;
    let name = (name, noisy("third"));
    let name = name.0.name().len();
    pause().await;
    let name = noisy("fourth").name().len() + name;
    value(name).await
}

#[async_hygiene::hygiene]
async fn underscored() {
    let _first = noisy("first");
    let _ = noisy("nothing");
    let _second = value(noisy("second")).await;
    let (_, _third) = (noisy("gone"), noisy("third"));
    let _unit = pause().await;
    let _closure = |n: u32| n + 1;
    let _fourth @ _fifth = 4;
    log("end");
    pause().await;
}

#[async_hygiene::hygiene]
async fn reassigned() -> usize {
    let mut current = noisy("a");
    pause().await;
    current = noisy("b");
    pause().await;
    current = value(noisy("c")).await;
    let previous = current;
    current = noisy("d");
    pause().await;
    drop(previous);
    current.set("e");
    pause().await;
    current.name().len()
}

#[async_hygiene::hygiene]
async fn parameters(first: Noisy, _: Noisy, _third: Noisy, Noisy(fourth): &Noisy, (fifth, _): (Noisy, Noisy)) -> usize {
    let local = noisy("local");
    pause().await;
    drop(fifth);
    pause().await;
    first.name().len() + fourth.len() + local.name().len()
}

#[async_hygiene::hygiene]
async fn mutable_parameters(mut first: Noisy, mut numbers: Vec<u32>) -> Vec<u32> {
    numbers.push(1);
    pause().await;
    first = noisy("replaced");
    numbers.extend([value(2).await, first.name().len() as u32]);
    numbers
}

struct Pair {
    left: Noisy,
    right: Noisy,
}

#[async_hygiene::hygiene]
async fn partly() -> usize {
    let pair = Pair { left: noisy("left"), right: noisy("right") };
    let left = pair.left;
    pause().await;
    drop(left);
    pause().await;
    let tuple = (noisy("t0"), noisy("t1"), noisy("t2"));
    drop(tuple.1);
    pause().await;
    let boxed = Box::new(Pair { left: noisy("boxed left"), right: noisy("boxed right") });
    let Pair { left, .. } = *boxed;
    pause().await;
    left.name().len() + pair.right.name().len()
}

#[async_hygiene::hygiene]
async fn late() -> usize {
    let first;
    let second;
    let third = noisy("third");
    second = noisy("second");
    pause().await;
    first = value(noisy("first")).await;
    pause().await;
    first.name().len() + second.name().len() + third.name().len()
}

#[async_hygiene::hygiene]
async fn options() -> usize {
    let mut slot = Some(noisy("slot"));
    pause().await;
    let taken = slot.take();
    slot.replace(noisy("other"));
    pause().await;
    let inserted = slot.insert(noisy("inserted"));
    inserted.set("set");
    pause().await;
    let both = taken.zip(slot);
    pause().await;
    both.map_or(0, |(a, b)| a.name().len() + b.name().len())
}

#[async_hygiene::hygiene]
async fn scopes() {
    let outer = noisy("outer");
    {
        let inner = noisy("inner");
        pause().await;
        {
            let inner = inner;
            let innermost = noisy("innermost");
            pause().await;
            drop(innermost);
            log(inner.name());
        }
        let late = noisy("late");
        pause().await;
        log(late.name());
    }
    if outer.name().len() > 1 {
        let _then = noisy("then");
        pause().await
    }
    let unit = { let _tail = noisy("tail"); pause().await };
    unit
}

#[async_hygiene::hygiene]
async fn unsafe_code() -> u32 {
    let mut number = 1_u32;
    let pointer = &raw mut number;
    let held = noisy("held");
    unsafe {
        let inner = noisy("inner");
        *pointer += 1;
        log(inner.name());
    }
    let read = unsafe { pointer.read() };
    pause().await;
    read + held.name().len() as u32
}

#[async_hygiene::hygiene]
async fn collected() -> Vec<&'static str> {
    let all: Vec<_> = ["a", "b", "c"].map(noisy).into();
    let mut names = Vec::new();
    for one in all {
        let name = one.name();
        if name == "b" {
            pause().await;
            continue;
        }
        names.push(name);
        pause().await;
        drop(one);
        pause().await;
    }
    names
}

crate::cases! {
    shadowed();
    underscored();
    reassigned();
    async { parameters(noisy("1"), noisy("2"), noisy("3"), &noisy("4"), (noisy("5"), noisy("6"))).await };
    mutable_parameters(noisy("given"), vec![0]);
    partly();
    late();
    options();
    scopes();
    unsafe_code();
    collected();
}
