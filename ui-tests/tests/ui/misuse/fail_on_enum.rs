//! `#[hygiene]` on an enum.
use async_hygiene::hygiene;

#[hygiene]
enum Phase {
    Starting,
    Running { since: u64 },
}

fn main() {
    let phases = [Phase::Starting, Phase::Running { since: 3 }];
    assert!(matches!(phases[1], Phase::Running { since: 3 }));
}
