//! `self` in all its forms.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

#[derive(Default)]
struct Service {
    calls: u32,
}

async fn pause() {}

#[hygiene]
impl Service {
    async fn by_value(self) -> u32 {
        pause().await;
        self.calls
    }

    async fn by_mut_value(mut self) -> Self {
        self.calls += 1;
        pause().await;
        self
    }

    async fn by_reference(&self) -> u32 {
        pause().await;
        self.calls
    }

    async fn by_mut_reference(&mut self) -> &mut u32 {
        self.calls += 1;
        pause().await;
        &mut self.calls
    }

    async fn by_arc(self: Arc<Self>) -> u32 {
        pause().await;
        self.calls
    }

    async fn by_arc_reference(self: &Arc<Self>) -> Arc<Self> {
        pause().await;
        Arc::clone(self)
    }

    async fn by_box(self: Box<Self>) -> u32 {
        pause().await;
        self.calls
    }

    async fn by_rc(self: Rc<Self>) -> u32 {
        pause().await;
        self.calls
    }

    async fn by_pin(mut self: Pin<&mut Self>) -> u32 {
        self.calls += 1;
        pause().await;
        self.calls
    }

    async fn typed(self: &mut Self) {
        self.calls += 1;
        pause().await;
        self.calls += 1;
    }

    async fn none() -> Self {
        pause().await;
        Self { calls: 0 }
    }
}

#[hygiene]
async fn all() -> u32 {
    let mut service = Service::none().await.by_mut_value().await;
    *service.by_mut_reference().await += 1;
    service.typed().await;
    let pinned = Pin::new(&mut service).by_pin().await;
    let shared = Arc::new(Service::default());
    let same = shared.by_arc_reference().await;
    pinned
        + service.by_reference().await
        + service.by_value().await
        + shared.by_arc().await
        + same.by_reference().await
        + Box::new(Service::default()).by_box().await
        + Rc::new(Service::default()).by_rc().await
}

fn main() {}
