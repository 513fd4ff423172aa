use async_hygiene::hygiene;
use tokio::sync::oneshot;

enum State {
    Idle,
    Waiting { asked: u64, answer: oneshot::Receiver<u64> },
}

struct Machine {
    state: State,
}

async fn pause() {
    tokio::task::yield_now().await
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
impl Machine {
    async fn advance(&mut self) {
        match &mut self.state {
            State::Idle => {}
            State::Waiting { asked, .. } => {
                pause().await;
                *asked += 1;
            }
        }
    }
}

fn run() -> async_hygiene::testing::Report {
    async_hygiene::testing::CancelEverywhere::new().run(
        async || Machine { state: State::Waiting { asked: 1, answer: oneshot::channel().1 } },
        Machine::advance,
        async |machine, _| assert!(matches!(machine.state, State::Waiting { .. }), "the answer has nobody left"),
    )
}

fn main() {
    println!("{}", run());
}
