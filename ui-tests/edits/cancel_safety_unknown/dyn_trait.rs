use std::sync::Arc;

use async_hygiene::hygiene;
use async_trait::async_trait;
use tokio::sync::mpsc;

#[async_trait]
trait Handler: Send + Sync {
    async fn handle(&self, request: u64) -> u64;
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn serve(handler: Arc<dyn Handler>, mut requests: mpsc::Receiver<u64>) -> u64 {
    let mut current = 0;
    loop {
        let theirs = handler.clone();
        tokio::select! {
            answer = async_hygiene::uncancelled(async move { theirs.handle(current).await }) => return answer,
            Some(request) = requests.recv() => current = request,
        }
    }
}

fn main() {}
