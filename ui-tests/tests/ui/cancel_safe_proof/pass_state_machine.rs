//! The message is in the state from the moment it is there until it is dealt with.
use async_hygiene::cancel_safe;
use async_hygiene::testing::cancel_everywhere;
use tokio::sync::{Semaphore, mpsc};

#[derive(Default)]
enum State {
    #[default]
    Idle,
    Asked(u32),
}

struct Service {
    requests: mpsc::Receiver<u32>,
    limit: Semaphore,
    state: State,
    answered: Vec<u32>,
}

#[cancel_safe]
impl Service {
    async fn step(&mut self) -> Option<()> {
        if let State::Idle = self.state {
            self.state = State::Asked(self.requests.recv().await?);
        }
        let _permit = self.limit.acquire().await.ok()?;
        if let State::Asked(request) = std::mem::take(&mut self.state) {
            self.answered.push(request);
        }
        Some(())
    }
}

fn main() {
    cancel_everywhere(
        async || {
            let (to, requests) = mpsc::channel(8);
            to.try_send(1).unwrap();
            to.try_send(2).unwrap();
            Service { requests, limit: Semaphore::new(1), state: State::Idle, answered: Vec::new() }
        },
        Service::step,
        async |mut service, _| {
            while service.step().await.is_some() {}
            assert_eq!(service.answered, [1, 2]);
        },
    );
}
