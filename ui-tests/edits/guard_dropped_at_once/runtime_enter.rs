use async_hygiene::hygiene;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::time::Sleep;

#[hygiene]
async fn timer(background: &Handle) -> Sleep {
    let _entered = background.enter();
    tokio::time::sleep(Duration::from_secs(1))
}

fn main() {}
