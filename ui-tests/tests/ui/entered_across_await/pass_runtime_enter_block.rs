//! A runtime entered only to make something that needs one.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::runtime::Handle;

#[hygiene]
async fn tick(background: &Handle) {
    let pause = {
        let _context = background.enter();
        tokio::time::sleep(Duration::from_millis(1))
    };
    pause.await;
}

fn main() {}
