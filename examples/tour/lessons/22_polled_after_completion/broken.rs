use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

/// Handles events, and builds the index meanwhile.
#[hygiene]
pub async fn serve(mut events: Receiver<u32>) {
    let mut index = tokio::spawn(super::index());
    loop {
        tokio::select! {
            done = &mut index => timeline::note(format!("index: {done:?}")),
            event = events.recv() => match event {
                Some(_) => timeline::count("handled"),
                None => return,
            },
        }
    }
}
