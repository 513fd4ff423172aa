use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver};

#[hygiene]
async fn serve(mut events: Receiver<u32>) {
    let mut job = tokio::spawn(async { 7 });
    let mut job_done = false;
    loop {
        tokio::select! {
            done = &mut job, if !job_done => {
                job_done = true;
                println!("job: {done:?}");
            }
            event = events.recv() => match event {
                Some(event) => println!("event {event}"),
                None => return,
            },
        }
    }
}

#[tokio::main]
async fn main() {
    let (_tx, events) = mpsc::channel(8);
    serve(events).await;
}
