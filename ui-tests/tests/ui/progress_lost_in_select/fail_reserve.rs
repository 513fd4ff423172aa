//! A slot in a channel is waited for anew with each message of the other one.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn pipe(out: Sender<u64>, mut input: Receiver<u64>) {
    let mut buffered = Vec::new();
    'all: loop {
        tokio::select! {
            permit = out.reserve(), if !buffered.is_empty() => match permit {
                Ok(permit) => permit.send(buffered.remove(0)),
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
