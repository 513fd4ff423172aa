//! The message is in a local while a `select!` waits for leave to handle it.
use async_hygiene::cancel_safe;
use async_hygiene::testing::{CancelEverywhere, Report};
use tokio::sync::{Notify, Semaphore, mpsc};

struct Service {
    requests: mpsc::Receiver<u32>,
    limit: Semaphore,
    stop: Notify,
    handled: Vec<u32>,
}

#[cancel_safe]
impl Service {
    async fn serve(&mut self) {
        while let Some(request) = self.requests.recv().await {
            tokio::select! {
                biased;
                permit = self.limit.acquire() => {
                    self.handled.push(request);
                    drop(permit);
                }
                () = self.stop.notified() => return,
            }
        }
    }
}

fn run() -> Report {
    CancelEverywhere::new().run(
        async || {
            let (to, requests) = mpsc::channel(8);
            to.try_send(1).unwrap();
            to.try_send(2).unwrap();
            Service { requests, limit: Semaphore::new(1), stop: Notify::new(), handled: Vec::new() }
        },
        Service::serve,
        async |mut service, _| {
            service.serve().await;
            assert_eq!(service.handled, [1, 2]);
        },
    )
}

fn main() {
    println!("{}", run());
}
