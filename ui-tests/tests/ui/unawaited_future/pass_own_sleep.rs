//! A `sleep` of the user's that is no future.
use async_hygiene::hygiene;
use std::time::Duration;

fn sleep(pause: Duration) {
    println!("{pause:?}");
}

struct Bell;

impl Bell {
    fn notified(&self) -> bool {
        true
    }
    fn recv(&self) -> u64 {
        1
    }
}

#[hygiene(strict)]
async fn ring(bell: &Bell) {
    sleep(Duration::ZERO);
    bell.notified();
    bell.recv();
    let _ = bell.recv();
}

fn main() {}
