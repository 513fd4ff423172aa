use async_hygiene::hygiene;
use tokio::runtime::Handle;

async fn start() -> u16 {
    8080
}

#[hygiene]
async fn launch(background: &Handle) -> u16 {
    let _context = background.enter();
    drop(_context);
    start().await
}

fn main() {}
