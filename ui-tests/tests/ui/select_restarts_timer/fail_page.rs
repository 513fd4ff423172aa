use std::cell::Cell;
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::time::sleep;

const HEARTBEAT: Duration = Duration::from_secs(10);

#[hygiene(strict)]
pub async fn serve(mut requests: Receiver<u32>, beats: &Cell<u32>) {
    loop {
        tokio::select! {
            request = requests.recv() => match request {
                Some(request) => println!("{request}"),
                None => return,
            },
            () = sleep(HEARTBEAT) => beats.update(|beats| beats + 1), // ten seconds after the last request
        }
    }
}

fn main() {}
