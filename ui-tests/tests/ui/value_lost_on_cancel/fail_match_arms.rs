//! One arm of the match waits.
use async_hygiene::hygiene;
use futures::StreamExt;
use futures::stream::BoxStream;

enum Event {
    Joined(String),
    Left(String),
}

struct Room {
    events: BoxStream<'static, Event>,
    present: Vec<String>,
}

async fn greet() { tokio::task::yield_now().await }

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Room {
    async fn turn(&mut self) {
        match self.events.next().await {
            Some(Event::Joined(name)) => {
                greet().await;
                self.present.push(name);
            }
            Some(Event::Left(name)) => self.present.retain(|other| *other != name),
            None => {}
        }
    }
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || {
            let events = futures::stream::iter([Event::Joined("a".into()), Event::Joined("b".into()), Event::Left("a".into())]);
            Room { events: events.boxed(), present: Vec::new() }
        },
        async |room| {
            for _ in 0..3 {
                room.turn().await;
            }
        },
        async |mut room, _| {
            for _ in 0..3 {
                room.turn().await;
            }
            assert_eq!(room.present, ["b"]);
        },
    )
}

fn main() {
    println!("{}", run());
}
