//! Mentioned in a format string, or in an unknown macro.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

macro_rules! keep {
    ($task:ident) => {
        let _id = $task.id();
    };
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    let task = tokio::spawn(serve(connection));
    println!("{task:?}");
    let other = tokio::spawn(serve(connection));
    keep!(other);
}

fn main() {}
