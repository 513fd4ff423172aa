use async_hygiene::hygiene;

#[hygiene]
async fn accept(order: u64) {
    let task = tokio::spawn(async { println!("started") });
    async { println!("{order}") }.await;
    async move { println!("{order}") }.await;
    task.await.unwrap();
}

fn main() {}
