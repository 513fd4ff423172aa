use async_hygiene::hygiene;
use tokio_util::task::AbortOnDropHandle;

fn start() -> AbortOnDropHandle<()> {
    AbortOnDropHandle::new(tokio::spawn(async {}))
}

#[hygiene(strict)]
async fn run() {
    start().detach();
}

fn main() {}
