//! A pair, one half of which is there first.
use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::mpsc;

#[cancel_safe]
async fn pair(left: &mut mpsc::Receiver<u32>, right: &mut mpsc::Receiver<char>) -> Option<(u32, char)> {
    let number = left.recv().await?;
    let letter = right.recv().await?;
    Some((number, letter))
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (numbers, left) = mpsc::channel(8);
            let (letters, right) = mpsc::channel(8);
            for (number, letter) in [(1, 'a'), (2, 'b')] {
                numbers.try_send(number).unwrap();
                letters.try_send(letter).unwrap();
            }
            (left, right)
        },
        async |(left, right)| pair(left, right).await,
        async |(mut left, mut right), output| {
            let first = if let Some(pair) = output { pair } else { pair(&mut left, &mut right).await };
            assert_eq!(first, Some((1, 'a')));
        },
    )
}

fn main() {
    println!("{}", run());
}
