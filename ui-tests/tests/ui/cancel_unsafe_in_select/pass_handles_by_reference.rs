//! `&mut` of a handle, of a receiver of one answer, of a field.
use async_hygiene::hygiene;
use tokio::sync::{mpsc, oneshot};
use tokio::task::JoinHandle;

struct Job {
    task: JoinHandle<u32>,
    answer: oneshot::Receiver<u32>,
}

#[hygiene]
async fn follow(mut job: Job, mut more: mpsc::Receiver<u32>) -> u32 {
    let mut sum = 0;
    let mut answered = false;
    loop {
        tokio::select! {
            answer = &mut job.answer, if !answered => {
                answered = true;
                sum += answer.unwrap_or_default();
            }
            value = &mut job.task => return sum + value.unwrap_or_default(),
            Some(value) = more.recv() => sum += value,
        }
    }
}

#[tokio::main]
async fn main() {
    let (tx, answer) = oneshot::channel();
    let (send, more) = mpsc::channel(1);
    let task = tokio::spawn(async move {
        send.send(1).await.unwrap();
        tx.send(2).unwrap();
        3
    });
    assert!(follow(Job { task, answer }, more).await >= 3);
}
