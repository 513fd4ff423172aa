//! What receives, ticks, accepts and joins waits in no queue.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::net::TcpListener;
use tokio::sync::{broadcast, mpsc, watch};
use tokio::task::JoinSet;
use tokio_util::sync::CancellationToken;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn serve(
    listener: TcpListener,
    mut jobs: mpsc::Receiver<u64>,
    mut news: broadcast::Receiver<u64>,
    mut settings: watch::Receiver<u64>,
    stop: CancellationToken,
) -> u64 {
    let mut running = JoinSet::new();
    let mut ticks = tokio::time::interval(Duration::from_secs(60));
    let mut sum = 0;
    loop {
        tokio::select! {
            _ = ticks.tick() => sum += 1,
            Some(job) = jobs.recv() => drop(running.spawn(async move { job })),
            Some(done) = running.join_next() => {
                sum += done.unwrap();
                stop.cancel();
            }
            Ok(one) = news.recv() => sum += one,
            Ok(()) = settings.changed() => sum += *settings.borrow(),
            Ok(_) = listener.accept() => sum += 1,
            () = stop.cancelled() => return sum,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let ((jobs, queue), (_news, told), (_settings, set)) = (mpsc::channel(4), broadcast::channel(4), watch::channel(0));
    jobs.send(40).await.unwrap();
    assert!(serve(listener, queue, told, set, CancellationToken::new()).await >= 40);
}
