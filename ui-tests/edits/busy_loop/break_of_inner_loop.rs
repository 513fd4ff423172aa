use async_hygiene::hygiene;

#[hygiene]
async fn rounds(items: Vec<u32>) {
    loop {
        for item in &items {
            if *item == 0 {
                break;
            }
        }
        'inner: {
            if items.len() > 3 {
                break 'inner;
            }
            println!("short");
        }
        tokio::task::yield_now().await;
    }
}

fn main() {}
