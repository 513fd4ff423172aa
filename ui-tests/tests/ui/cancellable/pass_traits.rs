//! Methods of traits: a default body, an implementation, `#[async_trait]` on the trait and on the impl, called through `dyn`.
use async_hygiene::{Cancelled, cancellable, scope};
use async_trait::async_trait;
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

trait Native {
    fn name(&self) -> u8;

    #[cancellable]
    async fn by_default(&self) -> Result<u8, Cancelled> {
        yield_now().await;
        Ok(self.name())
    }

    async fn required(&self, factor: u8) -> Result<u8, Cancelled>;
}

struct Own;

impl Native for Own {
    fn name(&self) -> u8 {
        3
    }

    #[cancellable]
    async fn required(&self, factor: u8) -> Result<u8, Cancelled> {
        yield_now().await;
        Ok(self.name() * factor)
    }
}

#[async_trait]
trait Boxed: Sync {
    #[cancellable]
    async fn by_default(&self, text: &str) -> Result<usize, Cancelled> {
        yield_now().await;
        Ok(text.len())
    }

    async fn required(&mut self) -> Result<u8, Cancelled>;
    async fn generic<T: Send + 'static>(&self, value: T) -> Result<T, Cancelled>
    where
        Self: Sized;
}

#[async_trait]
impl Boxed for u8 {
    #[cancellable]
    async fn required(&mut self) -> Result<u8, Cancelled> {
        yield_now().await;
        *self += 1;
        Ok(*self)
    }

    #[cancellable]
    async fn generic<T: Send + 'static>(&self, value: T) -> Result<T, Cancelled> {
        yield_now().await;
        Ok(value)
    }
}

#[async_trait(?Send)]
trait Local {
    #[cancellable]
    async fn call(&self) -> Result<u8, Cancelled> {
        let held = std::rc::Rc::new(4);
        yield_now().await;
        Ok(*held)
    }
}

#[async_trait(?Send)]
impl Local for u8 {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(Own.by_default().await, Ok(3));
    assert_eq!(Own.required(2).await, Ok(6));
    let mut boxed: Box<dyn BoxedObject> = Box::new(7u8);
    assert_eq!(boxed.object().by_default("text").await, Ok(4));
    assert_eq!(boxed.object().required().await, Ok(8));
    assert_eq!(1u8.generic("x").await, Ok("x"));
    let local: &dyn Local = &1u8;
    assert_eq!(local.call().await, Ok(4));

    let token = CancellationToken::new();
    token.cancel();
    scope(token, async {
        assert!(Own.by_default().await.is_err());
        assert!(Own.required(2).await.is_err());
        assert!(boxed.object().by_default("text").await.is_err());
        let error = boxed.object().required().await.unwrap_err();
        assert!(error.function().ends_with("::required"), "{error}");
        assert!(1u8.generic("x").await.is_err());
        assert!(local.call().await.is_err());
    })
    .await;
}

trait BoxedObject {
    fn object(&mut self) -> &mut dyn Boxed;
}

impl BoxedObject for u8 {
    fn object(&mut self) -> &mut dyn Boxed {
        self
    }
}
