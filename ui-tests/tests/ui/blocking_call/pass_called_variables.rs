//! Variables that are called: closures that cannot be copied, parameters, bindings of patterns.
#![deny(warnings)]
use async_hygiene::hygiene;

#[hygiene]
async fn run(mut write: impl FnMut(u32) -> u32, copy: &mut dyn FnMut(u32) -> u32, pair: (Box<dyn Fn() -> u32>, u32)) -> u32 {
    let text = String::from("ab");
    let mut total = 0;
    let mut sleep = |n: u32| total += n;
    sleep(1);
    sleep(2);
    let read = move || text.len() as u32;
    read();
    let length = read() + read();
    let (exists, n) = pair;
    exists();
    let known = exists() + exists();
    let each = [1, 2].iter().map(|rename| rename + 1).sum::<u32>();
    let with = |metadata: &mut dyn FnMut(u32) -> u32| metadata(1) + metadata(2);
    let both = match Some(with) {
        Some(hard_link) => hard_link(&mut write) + hard_link(copy),
        None => 0,
    };
    write(1) + write(2) + copy(1) + total + length + known + n + each + both
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run(|n| n, &mut |n| n, (Box::new(|| 1), 1)).await, 25);
}
