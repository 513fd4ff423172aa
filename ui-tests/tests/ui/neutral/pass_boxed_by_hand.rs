//! What `async_trait` would emit, written by hand.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::Pin;

trait Handler {
    fn handle<'life0, 'life1, 'async_trait>(
        &'life0 self,
        request: &'life1 str,
    ) -> Pin<Box<dyn Future<Output = usize> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        'life1: 'async_trait,
        Self: 'async_trait;
}

struct Length(usize);

async fn pause() {}

#[hygiene]
impl Handler for Length {
    fn handle<'life0, 'life1, 'async_trait>(
        &'life0 self,
        request: &'life1 str,
    ) -> Pin<Box<dyn Future<Output = usize> + Send + 'async_trait>>
    where
        'life0: 'async_trait,
        'life1: 'async_trait,
        Self: 'async_trait,
    {
        Box::pin(async move {
            if let Some(early) = None::<usize> {
                #[allow(unreachable_code)]
                return early;
            }
            let this = self;
            let request = request;
            let result: usize = {
                pause().await;
                request.len() + this.0
            };
            #[allow(unreachable_code)]
            result
        })
    }
}

fn main() {}
