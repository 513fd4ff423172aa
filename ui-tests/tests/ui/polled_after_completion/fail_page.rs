use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

async fn work() -> u32 {
    7
}

#[hygiene]
pub async fn serve(mut events: Receiver<u32>) {
    let mut job = tokio::spawn(work());
    loop {
        tokio::select! {
            done = &mut job => println!("{done:?}"), // the next turn panics
            event = events.recv() => match event {
                Some(event) => println!("{event}"),
                None => return,
            },
        }
    }
}

fn main() {}
