use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) -> Result<(), tokio::task::JoinError> {
    let task = tokio::spawn(serve(connection));
    println!("accepted");
    task.await?;
    Ok(())
}

fn main() {}
