//! Of what futures has, it is known: streams, channels, sinks, what is fused and mapped.
use async_hygiene::hygiene;
use futures::channel::mpsc;
use futures::stream::{FuturesUnordered, StreamExt};
use futures::{FutureExt, SinkExt};

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn run(mut jobs: mpsc::Receiver<u64>, mut out: mpsc::Sender<u64>) -> Result<u64, mpsc::SendError> {
    let mut running = FuturesUnordered::new();
    let mut sum = 0;
    loop {
        futures::select! {
            done = running.select_next_some() => sum += done,
            job = jobs.next() => match job {
                Some(job) => running.push(std::future::ready(job)),
                None => break,
            },
            flushed = out.flush().fuse() => {
                flushed?;
                out.send(sum).await?;
            }
            ready = futures::future::ready(1).map(|n| n + 1).fuse() => sum += ready,
            never = futures::future::pending::<u64>().fuse() => sum += never,
        }
    }
    Ok(sum)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ((mut jobs, queue), (out, end)) = (mpsc::channel(4), mpsc::channel(64));
    jobs.try_send(40).unwrap();
    drop(jobs);
    drop(end);
    drop(run(queue, out).await);
}
