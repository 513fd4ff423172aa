//! The state of a machine is out while it waits.
use async_hygiene::hygiene;
use tokio::sync::oneshot;

enum State {
    Idle,
    Waiting { asked: u64, answer: oneshot::Receiver<u64> },
}

struct Machine {
    state: State,
}

async fn pause() {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Machine {
    async fn advance(&mut self) {
        match std::mem::replace(&mut self.state, State::Idle) {
            State::Idle => {}
            State::Waiting { asked, answer } => {
                pause().await;
                self.state = State::Waiting { asked: asked + 1, answer };
            }
        }
    }
}

fn main() {}
