//! `#[async_trait]` on the trait and above the impl, through `dyn`; a method of a trait that promises less.
use std::future::Future;
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use async_trait::async_trait;
use tokio::time::sleep;

#[async_trait]
trait Fetch: Send + Sync {
    fn wait(&self) -> u64;

    #[timeout("10ms")]
    async fn fetch(&self, name: &str) -> Result<String, TimedOut> {
        sleep(Duration::from_millis(self.wait())).await;
        Ok(name.to_owned())
    }

    async fn required<'a>(&'a mut self, name: &'a str) -> Result<&'a str, TimedOut>;
}

struct Slow(u64);

#[async_trait]
impl Fetch for Slow {
    fn wait(&self) -> u64 {
        self.0
    }

    #[timeout(Duration::from_millis(self.0 + 1))]
    async fn required<'a>(&'a mut self, name: &'a str) -> Result<&'a str, TimedOut> {
        sleep(Duration::from_millis(self.0 * 2)).await;
        Ok(name)
    }
}

trait Promises {
    fn call(&self) -> impl Future<Output = Result<u8, TimedOut>> + Send;
}

impl Promises for Slow {
    #[timeout("10ms")]
    async fn call(&self) -> Result<u8, TimedOut> {
        sleep(Duration::from_millis(self.0)).await;
        Ok(1)
    }
}

struct ByHand;

impl ByHand {
    #[timeout("10ms")]
    fn boxed(&self) -> std::pin::Pin<Box<dyn Future<Output = Result<u8, TimedOut>> + Send + '_>> {
        Box::pin(async move {
            sleep(Duration::from_secs(1)).await;
            Ok(2)
        })
    }

    #[timeout("10ms", or = 8)]
    fn opaque(&self) -> impl Future<Output = u8> + Send + use<> {
        async move {
            sleep(Duration::from_secs(1)).await;
            2
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let mut all: Vec<Box<dyn Fetch>> = vec![Box::new(Slow(0)), Box::new(Slow(20))];
    assert_eq!(all[0].fetch("a").await.as_deref(), Ok("a"));
    assert!(all[1].fetch("a").await.unwrap_err().function().ends_with("::fetch"));
    assert_eq!(all[0].required("a").await, Ok("a"));
    assert_eq!(all[1].required("a").await.unwrap_err().limit(), Duration::from_millis(21));
    assert_eq!(tokio::spawn(async { Slow(1).call().await }).await.unwrap(), Ok(1));
    assert!(Slow(11).call().await.is_err());
    assert!(ByHand.boxed().await.is_err());
    assert_eq!(ByHand.opaque().await, 8);
}
