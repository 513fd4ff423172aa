//! Every form of `self`, with the limit in a field.
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::time::sleep;

#[derive(Clone)]
struct Client {
    limit: Duration,
}

const WAIT: Duration = Duration::from_millis(10);

impl Client {
    #[timeout(self.limit)]
    async fn by_ref(&self) -> Result<u8, TimedOut> {
        sleep(WAIT).await;
        Ok(1)
    }

    #[timeout(self.limit)]
    async fn by_mut(&mut self) -> Result<u8, TimedOut> {
        self.limit = Duration::ZERO;
        sleep(WAIT).await;
        Ok(1)
    }

    #[timeout(self.limit, or = |_| Ok(9))]
    async fn by_value(mut self) -> Result<u8, TimedOut> {
        self.limit = Duration::ZERO;
        sleep(WAIT + self.limit).await;
        Ok(1)
    }

    #[timeout(self.limit)]
    async fn boxed(self: Box<Self>) -> Result<u8, TimedOut> {
        sleep(WAIT).await;
        Ok(1)
    }

    #[timeout(self.limit)]
    async fn pinned(mut self: Pin<&mut Self>) -> Result<u8, TimedOut> {
        sleep(WAIT).await;
        self.limit += WAIT;
        Ok(1)
    }

    #[timeout(self.limit)]
    async fn shared(self: &Arc<Self>) -> Result<u8, TimedOut> {
        sleep(WAIT).await;
        Ok(1)
    }

    #[timeout(Self::of(&self))]
    async fn counted(self: Rc<Self>) -> Result<u8, TimedOut> {
        sleep(WAIT).await;
        Ok(1)
    }

    fn of(&self) -> Duration {
        self.limit
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    for (millis, ends) in [(20, false), (5, true)] {
        let client = Client { limit: Duration::from_millis(millis) };
        assert_eq!(client.by_ref().await.is_err(), ends);
        assert_eq!(client.clone().by_mut().await.is_err(), ends);
        assert_eq!(client.clone().by_value().await == Ok(9), ends);
        assert_eq!(Box::new(client.clone()).boxed().await.is_err(), ends);
        assert_eq!(Pin::new(&mut client.clone()).pinned().await.is_err(), ends);
        assert_eq!(Arc::new(client.clone()).shared().await.is_err(), ends);
        assert_eq!(Rc::new(client).counted().await.is_err(), ends);
    }
}
