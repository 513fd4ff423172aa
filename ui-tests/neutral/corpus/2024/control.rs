//! Loops with moves, labels, `let else`, let chains, divergence.
use std::ops::ControlFlow;

use crate::support::{Noisy, log, noisy, pause, try_noisy, value};

#[async_hygiene::hygiene]
async fn moved_in_a_loop() -> usize {
    let mut current = noisy("0");
    let mut spare = Some(noisy("spare"));
    for name in ["1", "2", "3"] {
        let previous = std::mem::replace(&mut current, noisy(name));
        pause().await;
        if let Some(kept) = spare.take() {
            drop(previous);
            pause().await;
            current = kept;
        } else {
            spare = Some(previous);
        }
        log(current.name());
    }
    pause().await;
    current.name().len()
}

#[async_hygiene::hygiene]
async fn labelled() -> (usize, usize) {
    let mut rounds = 0;
    let found = 'outer: loop {
        let outer = noisy("outer");
        rounds += 1;
        for inner in 0.. {
            let held = noisy("inner");
            pause().await;
            if inner == rounds {
                continue 'outer;
            }
            if rounds == 3 {
                break 'outer held.name().len() + outer.name().len();
            }
        }
    };
    (found, rounds)
}

#[async_hygiene::hygiene]
async fn let_else(name: &'static str) -> usize {
    let Ok(value_of) = try_noisy(name) else {
        let other = noisy("else");
        pause().await;
        return other.name().len();
    };
    let Some(len) = value(Some(value_of.name().len())).await else {
        unreachable!("always");
    };
    let ((Ok(first), _) | (Err(_), Err(first))) = &(try_noisy("x"), try_noisy("y").map_err(|_| noisy("z")))
    else {
        return 0;
    };
    pause().await;
    len + first.name().len()
}

#[async_hygiene::hygiene]
async fn let_chains(input: Option<u32>) -> u32 {
    if let Some(number) = input
        && let doubled = value(number * 2).await
        && let guard = noisy("chained")
        && doubled > guard.name().len() as u32
    {
        pause().await;
        doubled
    } else if let Some(number @ 1..=5) = value(input).await {
        number
    } else {
        noisy("none").after().await as u32
    }
}

#[async_hygiene::hygiene]
async fn patterns(input: (Option<&'static str>, [u8; 4])) -> usize {
    let (name, [first, .., last]) = input;
    pause().await;
    let tagged = match name {
        whole @ Some("a" | "b") => whole.map_or(0, str::len),
        Some(text) if value(text.len()).await > 2 => text.len(),
        Some(_) => 1,
        None => 0,
    };
    let [head, tail @ ..] = [noisy("head"), noisy("second"), noisy("third")];
    pause().await;
    drop(head);
    let [ref kept, _] = tail;
    tagged + usize::from(first + last) + kept.after().await
}

#[async_hygiene::hygiene]
async fn flow(stop_at: u32) -> ControlFlow<Noisy, u32> {
    let mut sum = 0;
    for step in 0..3 {
        let seen = noisy("seen");
        let next = if step == stop_at { ControlFlow::Break(noisy("broken")) } else { ControlFlow::Continue(step) };
        pause().await;
        sum += next?;
        seen.after().await;
    }
    ControlFlow::Continue(sum)
}

#[async_hygiene::hygiene]
async fn moved_on_some_paths(which: u32) -> u32 {
    let first = noisy("first");
    let second = noisy("second");
    let third;
    match which {
        0 => drop(first),
        1 => {
            third = second;
            pause().await;
            log(third.name());
        }
        2 if value(true).await => {
            let pair = (second, first);
            pause().await;
            drop(pair.0);
        }
        _ => {}
    }
    pause().await;
    let assigned: Noisy;
    let flag = value(which).await > 0;
    if flag {
        assigned = noisy("assigned");
        log(assigned.name());
    }
    pause().await;
    which
}

#[async_hygiene::hygiene]
async fn panics(at: u32) -> u32 {
    let _first = noisy("first");
    let second = value(noisy("second")).await;
    if at == 0 {
        panic!("{}", second.name());
    }
    let third = Some(noisy("third")).filter(|_| at > 1);
    let held = (noisy("fourth"), third.expect("more than one"), value(1).await);
    pause().await;
    held.2
}

#[async_hygiene::hygiene]
async fn early(at: u32) -> Result<u32, &'static str> {
    let first = noisy("first");
    if at == 0 {
        return Err(first.name());
    }
    let second = if at == 1 { return Err("one") } else { noisy("second") };
    pause().await;
    let third = match at {
        2 => return value(Err("two")).await,
        3 => Err("three")?,
        _ => noisy("third"),
    };
    pause().await;
    Ok((first.name().len() + second.name().len() + third.name().len()) as u32)
}

#[async_hygiene::hygiene]
async fn endless() {
    let held = noisy("held");
    loop {
        let turn = noisy("turn");
        pause().await;
        if turn.name() == held.name() {
            break;
        }
    }
}

#[async_hygiene::hygiene]
async fn never(stop: bool) -> u32 {
    let held = noisy("held");
    let number: u32 = match stop {
        true => diverge(&held),
        false => value(1).await,
    };
    pause().await;
    number
}

fn diverge(held: &Noisy) -> ! {
    panic!("{}", held.name())
}

crate::cases! {
    moved_in_a_loop();
    labelled();
    let_else("abc");
    let_else("!abc");
    let_chains(Some(5));
    let_chains(Some(2));
    let_chains(None);
    patterns((Some("a"), [1, 2, 3, 4]));
    patterns((Some("long"), [1, 2, 3, 4]));
    patterns((None, [1, 2, 3, 4]));
    flow(1);
    flow(7);
    moved_on_some_paths(0);
    moved_on_some_paths(1);
    moved_on_some_paths(2);
    moved_on_some_paths(3);
    panics(0);
    panics(1);
    panics(2);
    early(0);
    early(1);
    early(2);
    early(3);
    early(4);
    endless();
    never(true);
    never(false);
}
