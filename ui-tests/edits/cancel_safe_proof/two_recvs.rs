use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::mpsc;

#[cancel_safe]
async fn pair(
    left: &mut mpsc::Receiver<u32>,
    right: &mut mpsc::Receiver<char>,
    kept: &mut Option<u32>,
) -> Option<(u32, char)> {
    if kept.is_none() {
        let number = left.recv().await?;
        *kept = Some(number);
    }
    let letter = right.recv().await?;
    Some((kept.take()?, letter))
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
            (left, right, None)
        },
        async |(left, right, kept)| pair(left, right, kept).await,
        async |(mut left, mut right, mut kept), output| {
            let first = if let Some(pair) = output { pair } else { pair(&mut left, &mut right, &mut kept).await };
            assert_eq!(first, Some((1, 'a')));
        },
    )
}

fn main() {
    println!("{}", run());
}
