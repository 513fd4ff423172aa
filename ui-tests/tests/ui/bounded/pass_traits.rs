//! Methods of traits: a default body, an implementation, `#[async_trait]`.
use std::time::Duration;

use async_hygiene::{Limiter, Overloaded, bounded};
use async_trait::async_trait;
use tokio::time::{Instant, sleep};

trait Native {
    #[bounded(1)]
    async fn by_default(&self) -> u8 {
        sleep(Duration::from_millis(10)).await;
        1
    }

    #[bounded(per = self.limiter(), reject)]
    async fn per(&self) -> Result<u8, Overloaded> {
        sleep(Duration::from_millis(10)).await;
        Ok(2)
    }

    fn limiter(&self) -> &Limiter;
    async fn required(&self) -> u8;
}

struct Own(Limiter);

impl Native for Own {
    fn limiter(&self) -> &Limiter {
        &self.0
    }

    #[bounded(1)]
    async fn required(&self) -> u8 {
        sleep(Duration::from_millis(10)).await;
        3
    }
}

#[async_trait]
trait Boxed: Sync {
    #[bounded(1)]
    async fn by_default(&self, text: &str) -> usize {
        sleep(Duration::from_millis(10)).await;
        text.len()
    }

    async fn required(&self) -> Result<u8, Overloaded>;
}

#[async_trait]
impl Boxed for Own {
    #[bounded(1, reject)]
    async fn required(&self) -> Result<u8, Overloaded> {
        sleep(Duration::from_millis(10)).await;
        Ok(4)
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let own = Own(Limiter::new(1));
    let start = Instant::now();
    assert_eq!(tokio::join!(Native::by_default(&own), Native::by_default(&own)), (1, 1));
    assert_eq!(start.elapsed(), Duration::from_millis(20));
    assert_eq!(tokio::join!(Native::required(&own), Native::required(&own)), (3, 3));
    assert_eq!(start.elapsed(), Duration::from_millis(40));
    let (a, b) = tokio::join!(biased; own.per(), own.per());
    assert!(a.is_ok() && b.is_err());
    let boxed: &dyn Boxed = &own;
    assert_eq!(tokio::join!(boxed.by_default("a"), boxed.by_default("bc")), (1, 2));
    assert_eq!(start.elapsed(), Duration::from_millis(70));
    let (a, b) = tokio::join!(biased; boxed.required(), boxed.required());
    assert!(a.is_ok() && b.unwrap_err().function().ends_with("::required"));
}
