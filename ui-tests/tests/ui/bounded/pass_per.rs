//! `per`: a limiter of somebody's own, in a field, a static, a parameter, behind pointers, computed.
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use async_hygiene::{Limiter, Overloaded, bounded};
use tokio::time::{Instant, sleep};

static SHARED: LazyLock<Limiter> = LazyLock::new(|| Limiter::new(2));

struct Client {
    limiter: Arc<Limiter>,
    hosts: Vec<Limiter>,
}

async fn work() {
    sleep(Duration::from_millis(10)).await;
}

impl Client {
    #[bounded(per = self.limiter)]
    async fn field(&self) {
        work().await;
    }

    #[bounded(per = self.hosts[host], reject)]
    async fn indexed(&self, host: usize) -> Result<(), Overloaded> {
        work().await;
        Ok(())
    }

    #[bounded(per = self.of(host), queue = 1)]
    async fn computed(&mut self, host: usize) -> Result<(), Overloaded> {
        // The permit does not borrow from `self`.
        self.hosts.truncate(host + 1);
        work().await;
        self.hosts.clear();
        Ok(())
    }

    fn of(&self, host: usize) -> &Limiter {
        &self.hosts[host]
    }

    #[bounded(per = self.limiter)]
    async fn by_value(self) -> Vec<Limiter> {
        work().await;
        self.hosts
    }
}

#[bounded(per = SHARED)]
async fn of_static() {
    work().await;
}

#[bounded(per = SHARED, reject)]
async fn of_static_too() -> Result<(), Overloaded> {
    work().await;
    Ok(())
}

#[bounded(per = limiter)]
async fn parameter(limiter: &Limiter) {
    work().await;
}

#[bounded(per = limiter)]
async fn moved(limiter: Arc<Limiter>) {
    drop(limiter);
    work().await;
}

#[bounded(per = limiter)]
async fn generic<L: AsRef<str>>(limiter: &mut Limiter, name: L) -> usize {
    work().await;
    name.as_ref().len()
}

async fn takes<T>(call: impl Future<Output = T>, millis: u64) -> T {
    let start = Instant::now();
    let output = call.await;
    assert_eq!(start.elapsed(), Duration::from_millis(millis));
    output
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let client = || Client { limiter: Arc::new(Limiter::new(1)), hosts: vec![Limiter::new(1), Limiter::new(1)] };
    let (one, mut two) = (client(), client());
    takes(async { tokio::join!(one.field(), one.field(), two.field()) }, 20).await;
    let (a, b, c) = takes(async { tokio::join!(biased; one.indexed(0), one.indexed(0), one.indexed(1)) }, 10).await;
    assert!(a.is_ok() && b.is_err() && c.is_ok());
    assert!(takes(two.computed(1), 10).await.is_ok());
    assert_eq!(takes(one.by_value(), 10).await.len(), 2);
    takes(async { tokio::join!(of_static(), of_static(), of_static()) }, 20).await;
    let (.., refused) = takes(async { tokio::join!(biased; of_static(), of_static(), of_static_too()) }, 10).await;
    assert_eq!(refused.unwrap_err().limit(), 2);
    let mut limiter = Limiter::new(1);
    takes(async { tokio::join!(parameter(&limiter), parameter(&limiter)) }, 20).await;
    assert_eq!(takes(generic(&mut limiter, "four"), 10).await, 4);
    let limiter = Arc::new(limiter);
    takes(async { tokio::join!(moved(limiter.clone()), moved(limiter.clone()), moved(limiter)) }, 30).await;
}
