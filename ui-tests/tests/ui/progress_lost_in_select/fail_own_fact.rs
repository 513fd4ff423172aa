//! A type of its own that says what it loses.
use async_hygiene::facts::{DropPartial, lost, method};
use async_hygiene::hygiene;
use tokio::time::Interval;

struct Gate;

impl Gate {
    fn acquire(&self) -> impl Future<Output = u64> + use<> {
        std::future::ready(1)
    }
}

impl DropPartial<method::acquire, (), lost::place_in_queue> for Gate {}

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn pass(gate: &Gate, tick: &mut Interval) -> u64 {
    loop {
        tokio::select! {
            number = gate.acquire() => return number,
            _ = tick.tick() => {}
        }
    }
}

fn main() {}
