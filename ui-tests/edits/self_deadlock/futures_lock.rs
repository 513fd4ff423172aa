use async_hygiene::hygiene;

use futures::lock::Mutex;

#[hygiene]
async fn swap(first: &Mutex<u32>) {
    let one = first.lock().await;
    let one_value = *one;
    drop(one);
    let two = first.lock().await;
    println!("{}", one_value + *two);
}

async fn run() {
    swap(&Mutex::new(1)).await;
}

fn main() {}
