//! What is sent is a copy, a constant, or a number that stays: the next turn has it again.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender, channel};

#[derive(Clone, PartialEq, Debug)]
enum Event {
    Count(u32),
    Name(String),
    Ping,
}

#[hygiene]
async fn tell(out: Sender<Event>, mut numbers: Receiver<u32>, name: String) {
    let (mut sum, mut told) = (0, 0);
    while told < 3 {
        tokio::select! {
            Ok(()) = out.send(Event::Count(sum)), if told == 0 => told += 1,
            Ok(()) = out.send(Event::Name(name.clone())), if told == 1 => told += 1,
            Ok(()) = out.send(Event::Ping), if told == 2 => told += 1,
            Some(number) = numbers.recv() => sum += number,
        }
    }
}

#[tokio::main]
async fn main() {
    let ((out, mut events), (_tx, numbers)) = (channel(1), channel(1));
    let telling = tokio::spawn(tell(out, numbers, "a".to_owned()));
    assert_eq!(events.recv().await, Some(Event::Count(0)));
    assert_eq!(events.recv().await, Some(Event::Name("a".to_owned())));
    assert_eq!(events.recv().await, Some(Event::Ping));
    telling.await.unwrap();
}
