//! The `return` leaves a closure, and the await is in a future that nobody runs here.
use async_hygiene::hygiene;

async fn send(_: u32) {}

#[hygiene]
async fn make(out: &mut Vec<std::pin::Pin<Box<dyn Future<Output = ()>>>>) {
    loop {
        let small = |n: u32| {
            if n > 3 {
                return 3;
            }
            n
        };
        let n = small(out.len() as u32);
        out.push(Box::pin(async move { send(n).await }));
    }
}

fn main() {}
