use async_hygiene::hygiene;

#[hygiene(strict)]
async fn run() {
    let worker = tokio::spawn(async { 1 });
    if let Err(error) = worker.await {
        eprintln!("{error:?}");
    }
}

fn main() {}
