//! Temporaries: in arguments and receivers, in scrutinees, at the tail, extended.
use crate::support::{Noisy, log, noisy, pause, try_noisy, value};

fn take(_: &Noisy, number: usize) -> usize {
    number
}

fn eat(_: Noisy, number: usize) -> usize {
    number
}

fn pair(_: &Noisy, right: Noisy) -> Noisy {
    right
}

fn chars(text: &str, _: &Noisy) -> usize {
    text.len()
}

async fn total(first: &Noisy, second: usize) -> usize {
    pause().await;
    first.name().len() + second
}

#[async_hygiene::hygiene]
async fn arguments() -> usize {
    let first = take(&noisy("by reference"), value(1).await);
    let second = eat(noisy("by value"), value(2).await);
    let third = take(noisy("a").me(), take(&noisy("b"), value(3).await));
    let fourth = take(pair(&noisy("c"), noisy("d")).me(), value(4).await);
    let fifth = total(&noisy("e"), take(&noisy("f"), value(5).await)).await;
    first + second + third + fourth + fifth
}

#[async_hygiene::hygiene]
async fn receivers() -> usize {
    let after = noisy("receiver").after().await;
    let named = noisy("first").next("second").me().after().await;
    noisy("third").set("changed").after().await + after + named
}

#[async_hygiene::hygiene]
async fn matched(number: u32) -> usize {
    match noisy("scrutinee").me().after().await {
        3 => 0,
        len if take(&noisy("guard"), len) == 9 => value(len).await,
        _ => 1,
    };
    match value(number).await {
        0 => noisy("zero").after().await,
        1 => {
            let one = noisy("one");
            pause().await;
            one.name().len()
        }
        _ => match noisy("many").name() {
            "many" => value(4).await,
            other => other.len(),
        },
    }
}

#[async_hygiene::hygiene]
async fn if_let(found: bool) -> usize {
    if let Some(len) = Some(noisy("if")).filter(|_| found).as_ref().map(|n| n.name().len()) {
        pause().await;
        log("then");
        value(len).await
    } else {
        pause().await;
        log("else");
        noisy("end").after().await
    }
}

#[async_hygiene::hygiene]
async fn while_let() -> usize {
    let mut left = vec![noisy("x"), noisy("y"), noisy("z")];
    let mut sum = 0;
    while let Some(next) = left.pop().as_ref() {
        sum += next.after().await;
        log(sum);
    }
    while take(&noisy("condition"), sum) < 5 {
        sum += value(1).await;
    }
    sum
}

#[async_hygiene::hygiene]
async fn for_loop() -> usize {
    let mut sum = 0;
    for next in [noisy("p"), noisy("q")].iter().rev() {
        sum += next.after().await;
    }
    for next in vec![noisy("r"), noisy("s")] {
        let renamed = next.next("t");
        sum += renamed.after().await;
        if sum > 2 {
            break;
        }
    }
    sum
}

#[async_hygiene::hygiene]
async fn tail() -> usize {
    let _local = noisy("local");
    take(&noisy("tail"), value(1).await)
}

#[async_hygiene::hygiene]
async fn tail_of_a_block() -> usize {
    let outer = {
        let _inner = noisy("inner");
        take(&noisy("tail"), value(1).await)
    };
    let other = 'block: {
        let early = noisy("early");
        if take(&early, outer) == 1 {
            break 'block noisy("value").after().await;
        }
        value(7).await
    };
    outer + other
}

#[async_hygiene::hygiene]
async fn extended() -> usize {
    let by_reference = &noisy("extended");
    let inside = (&noisy("tuple"), 1);
    let array = [&noisy("array")];
    let promoted: &'static Option<u32> = &Some(1);
    let slice: &'static [u32] = &[1, 2, 3];
    pause().await;
    let Noisy(pattern) = &noisy("pattern");
    let ref by_ref = noisy("ref");
    let block = &{
        let _gone = noisy("gone");
        noisy("block")
    };
    pause().await;
    let called = chars(&String::from("called"), &noisy("not extended"));
    value(called).await
        + by_reference.name().len()
        + inside.0.name().len()
        + array[0].name().len()
        + promoted.map_or(0, |p| p as usize)
        + slice.len()
        + pattern.len()
        + by_ref.name().len()
        + block.name().len()
}

#[async_hygiene::hygiene]
async fn discarded() -> usize {
    let _ = noisy("wild");
    pause().await;
    let _ = (noisy("left"), noisy("right"), value(1).await);
    noisy("statement");
    let (_, kept) = (noisy("gone"), noisy("kept"));
    pause().await;
    _ = noisy("assigned");
    _ = value(noisy("awaited")).await;
    let _ = noisy("borrowed").me().after().await;
    let Noisy(_) = noisy("destructured");
    pause().await;
    kept.name().len()
}

#[async_hygiene::hygiene]
async fn operators() -> bool {
    let sum = noisy("left").name().len() + value(noisy("right")).await.name().len();
    let both = noisy("lazy").name().len() == 4 && value(true).await && noisy("last").name().is_empty();
    let either = both || value(noisy("either").name()).await == "either";
    let index = [1, 2, 3][take(&noisy("index"), value(1).await)];
    let range = take(&noisy("from"), 1)..value(3).await;
    let negated = !value(either).await;
    let cast = value(3_u8).await as usize;
    pause().await;
    negated || range.contains(&index) && sum > cast
}

#[async_hygiene::hygiene]
async fn questions(last: &'static str) -> Result<usize, String> {
    let first = try_noisy("first")?;
    let len = take(&try_noisy("second")?, value(2).await);
    let third = try_noisy("third")?.next("fourth").after().await;
    let all = vec![try_noisy("fifth")?, value(try_noisy("sixth")).await?, try_noisy(last)?];
    pause().await;
    Ok(all.len() + len + third + first.name().len())
}

struct Config {
    name: Noisy,
    limit: usize,
    rest: Option<Noisy>,
}

#[async_hygiene::hygiene]
async fn structs() -> usize {
    let base = Config { name: noisy("base"), limit: value(1).await, rest: Some(noisy("base rest")) };
    let config = Config { name: noisy("name"), limit: take(&noisy("limit"), value(2).await), ..base };
    let Config { name, limit, ref rest } = config;
    pause().await;
    drop(name);
    pause().await;
    limit + rest.as_ref().map_or(0, |r| r.name().len())
}

crate::cases! {
    arguments();
    receivers();
    matched(0);
    matched(1);
    matched(2);
    if_let(true);
    if_let(false);
    while_let();
    for_loop();
    tail();
    tail_of_a_block();
    extended();
    discarded();
    operators();
    questions("seventh");
    questions("!wrong");
    structs();
}
