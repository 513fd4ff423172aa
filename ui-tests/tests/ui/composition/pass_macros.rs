//! A macro that makes methods with several attributes, whose arguments come from its caller.
use std::time::Duration;

use async_hygiene::{Interrupted, Limiter, bounded, cancellable, scope, timeout};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

macro_rules! service {
    ($ty:ident { $limiter:ident; $($vis:vis fn $name:ident(&$this:ident, $arg:ident: $arg_ty:ty) within $limit:tt $body:block)* }) => {
        struct $ty {
            $limiter: Limiter,
        }

        impl $ty {
            $(
                #[cancellable]
                #[bounded(per = $this.$limiter)]
                #[timeout($limit)]
                $vis async fn $name(&$this, $arg: $arg_ty) -> Result<$arg_ty, Interrupted> $body
            )*
        }
    };
}

service! {
    Service {
        limiter;
        fn short(&self, n: u64) within "10ms" {
            sleep(Duration::from_millis(n)).await;
            Ok(n)
        }
        pub fn by_expression(&self, n: u32) within (Duration::from_millis(10)) {
            sleep(Duration::from_millis(n.into())).await;
            Ok(n)
        }
    }
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let service = Service { limiter: Limiter::new(1) };
    assert_eq!(service.short(5).await.unwrap(), 5);
    assert!(service.short(15).await.is_err());
    assert_eq!(service.by_expression(5).await.unwrap(), 5);
    assert!(service.by_expression(15).await.is_err());
    let (a, b) = tokio::join!(service.short(6), service.by_expression(6));
    assert!(a.is_ok() && b.is_err());
    let token = CancellationToken::new();
    token.cancel();
    assert!(scope(token, service.short(5)).await.is_err());
}
