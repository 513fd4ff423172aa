//! A `timeout` that takes the future first, and `Option::map` before a `select!`: what is asked about is no future.
#![deny(warnings)]
use std::future::Future;
use std::time::Duration;

use async_hygiene::hygiene;
use futures::future::Either;
use tokio::sync::mpsc;

mod time {
    use super::*;

    pub async fn timeout<T>(work: impl Future<Output = T>, patience: Duration) -> Option<T> {
        tokio::time::timeout(patience, work).await.ok()
    }
}

struct Settings {
    patience: Duration,
    expires: Option<Duration>,
}

impl Settings {
    fn patience(&self) -> Duration {
        self.patience
    }
}

#[hygiene(strict)]
async fn run(settings: &Settings, jobs: &mut mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    if let Some(Some(job)) = time::timeout(jobs.recv(), settings.patience).await {
        sum += job;
    }
    if let Some(Some(job)) = time::timeout(jobs.recv(), settings.patience()).await {
        sum += job;
    }
    loop {
        let expires = settings
            .expires
            .map(|expires| Either::Right(tokio::time::sleep(expires)))
            .unwrap_or_else(|| Either::Left(std::future::pending()));
        #[async_hygiene::allow(select_restarts_timer)]
        {
            tokio::select! {
                Some(job) = jobs.recv() => sum += job,
                () = expires => return sum,
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel(4);
    for job in 1..=3 {
        tx.try_send(job).unwrap();
    }
    let settings = Settings { patience: Duration::from_secs(1), expires: Some(Duration::from_millis(20)) };
    assert_eq!(run(&settings, &mut rx).await, 6);
}
