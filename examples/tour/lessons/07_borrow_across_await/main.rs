//! Somebody joins the room while a message goes round.

mod service;

use std::rc::Rc;
use std::time::Duration;

use service::Room;
use tokio::task::spawn_local;
use tokio::time::sleep;

/// A client who takes 20 ms to receive something.
pub async fn send(_: u32, _: &str) {
    sleep(Duration::from_millis(20)).await;
    timeline::count("received");
}

pub fn main() {
    timeline::paused(Duration::from_secs(1), async {
        let room = Rc::new(Room::new(vec![1, 2, 3]));
        let other = room.clone();
        let talk = spawn_local(timeline::task("talk", async move { other.say("hello").await }));
        let other = room.clone();
        let join = spawn_local(timeline::task("join", async move {
            sleep(Duration::from_millis(30)).await;
            other.join(4);
        }));
        let _ = (talk.await, join.await);
        timeline::fact("members", room.members() as u64);
    });
}
