use async_hygiene::hygiene;

#[hygiene]
#[tokio::main]
async fn main() {
    tokio::fs::write("started", "").await.unwrap();
}

#[tokio::main]
#[hygiene]
async fn other() {
    tokio::fs::write("started", "").await.unwrap();
}

fn _unused() {
    other();
}
