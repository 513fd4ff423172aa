//! `lock` and `acquire` of types that say nothing, or that say that nothing is lost.
use async_hygiene::facts::{DropSafe, method};
use async_hygiene::hygiene;
use tokio::sync::mpsc;

struct Door;

impl Door {
    fn lock(&self) -> impl Future<Output = u64> + use<> {
        std::future::ready(1)
    }

    fn acquire(&self) -> impl Future<Output = u64> + use<> {
        std::future::ready(2)
    }
}

impl DropSafe<method::acquire> for Door {}

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn pass(door: &Door, bell: &mut mpsc::Receiver<()>) -> u64 {
    let mut sum = 0;
    while sum < 10 {
        tokio::select! {
            one = door.lock() => sum += one,
            two = door.acquire() => sum += two,
            Some(()) = bell.recv() => {}
        }
    }
    sum
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_bell, mut rung) = mpsc::channel(1);
    assert!(pass(&Door, &mut rung).await >= 10);
}
