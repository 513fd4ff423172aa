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

async fn greet() {}

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

fn main() {}
