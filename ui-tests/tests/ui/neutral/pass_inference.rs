//! Types that later code decides.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::collections::{BTreeMap, HashMap};

async fn pause() {}

async fn score(name: &str) -> u32 {
    name.len() as u32
}

#[hygiene]
async fn best(names: &[String]) -> Option<&str> {
    let mut best = None;
    let mut scores = Vec::new();
    let mut by_score = Default::default();
    let mut seen = HashMap::new();
    for name in names {
        let points = score(name).await;
        scores.push(points);
        BTreeMap::insert(&mut by_score, points, name);
        *seen.entry(name.as_str()).or_default() += 1;
        if best.is_none_or(|(most, _)| points > most) {
            best = Some((points, name.as_str()));
        }
    }
    pause().await;
    let total: u32 = scores.iter().sum();
    let repeated: usize = seen.values().copied().max().unwrap_or_default();
    let seven = "7".parse().unwrap();
    pause().await;
    (total > seven && repeated > 0 && !by_score.is_empty()).then_some(best?.1)
}

#[hygiene]
async fn numbers() -> (u8, f32, i64) {
    let small = 200;
    let float = 1.0;
    let big = -1;
    let shifted = 1 << 4;
    let mut list = vec![];
    let empty = [];
    let mut collected = "a b".split(' ').map(Into::into).collect::<Vec<_>>();
    pause().await;
    list.push(small);
    list.extend_from_slice(&empty);
    collected.push(String::from("c"));
    pause().await;
    (list[0], float, big + shifted + collected.len() as i64)
}

#[hygiene]
async fn late<T: Default>(fill: impl Fn(&mut T)) -> T {
    let mut value = Default::default();
    pause().await;
    fill(&mut value);
    value
}

#[hygiene]
async fn closures() -> usize {
    let length = |text| str::len(text);
    let mut cache = None;
    pause().await;
    let known = cache.get_or_insert_with(|| length("text"));
    let pair = <_>::from((1, *known));
    pause().await;
    let (one, two): (usize, usize) = pair;
    late::<usize>(|value| *value += 1).await + one + two
}

fn main() {}
