use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
fn accept(order: u64) {
    let thread = std::thread::spawn(move || { println!("{order}") });
    thread.join().unwrap();
}

fn main() {}
