//! What `#[tokio::main]` leaves behind is a sync function with an async block.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn serve(port: u16) -> u16 {
    port
}

#[tokio::main(flavor = "current_thread")]
#[hygiene]
async fn main() {
    let port = Mutex::new(8080);
    let guard = port.lock().unwrap();
    serve(*guard).await;
}
