//! Of what tokio has, it is known.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::{broadcast, mpsc, oneshot, watch};
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until, timeout};
use tokio_util::sync::CancellationToken;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
#[async_hygiene::allow(select_restarts_timer)]
async fn serve(
    mut jobs: mpsc::Receiver<u64>,
    mut news: broadcast::Receiver<u64>,
    mut settings: watch::Receiver<u64>,
    mut stream: DuplexStream,
    mut ended: oneshot::Receiver<u64>,
    stop: CancellationToken,
) -> std::io::Result<u64> {
    let mut running = JoinSet::new();
    let mut ticks = tokio::time::interval(Duration::from_secs(60));
    let (mut buffer, mut sum, mut has_ended) = (Vec::new(), 0, false);
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
            read = stream.read_buf(&mut buffer), if buffer.len() < 64 => sum += read? as u64,
            one = &mut ended, if !has_ended => {
                has_ended = true;
                sum += one.unwrap_or_default();
            }
            () = sleep_until(Instant::now() + Duration::from_secs(60)) => sum += 1,
            () = stop.cancelled() => break,
        }
    }
    let _ = timeout(Duration::from_secs(1), stream.write(b"x")).await;
    stream.flush().await?;
    Ok(sum)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ((jobs, queue), (_news, told), (_settings, set)) = (mpsc::channel(4), broadcast::channel(4), watch::channel(0));
    let ((_end, ended), (stream, _other)) = (oneshot::channel(), tokio::io::duplex(64));
    jobs.send(40).await.unwrap();
    assert!(serve(queue, told, set, stream, ended, CancellationToken::new()).await.unwrap() >= 40);
}
