//! Calls of itself that wait for no permit of their own: refused, in another task, of another name, of somebody else's limiter.
use async_hygiene::{Limiter, Overloaded, bounded, hygiene};

#[bounded(2, reject)]
async fn refused(depth: u32) -> Result<u32, Overloaded> {
    match depth {
        0 => Ok(0),
        _ => Ok(Box::pin(refused(depth - 1)).await? + 1),
    }
}

#[bounded(1)]
async fn started(depth: u32) {
    if depth > 0 {
        drop(tokio::spawn(async move { println!("{depth}") }));
    }
}

#[bounded(1)]
async fn shadowed(depth: u32) -> u32 {
    let shadowed = async |depth: u32| depth + 1;
    shadowed(depth).await
}

struct Client {
    limiter: Limiter,
    next: Option<Box<Client>>,
}

#[hygiene]
impl Client {
    #[bounded(per = self.limiter)]
    async fn ask(&self) -> u32 {
        match &self.next {
            Some(next) => Box::pin(next.ask()).await + 1,
            None => 0,
        }
    }

    #[bounded(1)]
    async fn once(&self) -> u32 {
        self.other().await
    }

    async fn other(&self) -> u32 {
        self.ask().await
    }

    #[bounded(1)]
    #[async_hygiene::allow(self_deadlock, reason = "one level")]
    async fn allowed(&self, deeper: bool) -> u32 {
        if deeper && self.next.is_none() { Box::pin(self.allowed(false)).await } else { 1 }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(refused(1).await, Ok(1));
    assert!(refused(2).await.is_err());
    started(1).await;
    assert_eq!(shadowed(1).await, 2);
    let last = Client { limiter: Limiter::new(1), next: None };
    let first = Client { limiter: Limiter::new(1), next: Some(Box::new(last)) };
    assert_eq!((first.ask().await, first.once().await, first.allowed(true).await), (1, 1, 1));
}
