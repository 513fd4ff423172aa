use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn pipe(out: Sender<u64>, mut input: Receiver<u64>) {
    let mut buffered = Vec::new();
    let mut kept = std::pin::pin!(out.reserve());
    'all: loop {
        tokio::select! {
            permit = &mut kept, if !buffered.is_empty() => match permit {
                Ok(permit) => {
                    permit.send(buffered.remove(0));
                    kept.set(out.reserve());
                }
                Err(_) => break 'all,
            },
            next = input.recv() => match next {
                Some(next) => buffered.push(next),
                None => break 'all,
            },
        }
    }
}

fn main() {}
