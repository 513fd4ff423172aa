use async_hygiene::hygiene;

fn sample() -> u32 {
    4
}

#[hygiene]
async fn collect(out: &mut Vec<u32>) {
    loop {
        let next = sample();
        println!("{next}");
        out.push(next);
        tokio::task::yield_now().await;
    }
}

fn main() {}
